import Testing

@testable import SpeechAnalysis

@Suite struct FilledPausesTests {
  @Test(arguments: [(24, 0), (25, 1), (60, 1)])
  func aSteadyVoiceOfAQuarterSecondCounts(frames: Int, count: Int) {
    var pauses = FilledPauses()
    for _ in 0..<frames { pauses.add(pitchHz: 110, fluxDB: 0.5, flatnessDB: -12) }
    pauses.add(pitchHz: 0, fluxDB: 4, flatnessDB: -12)
    #expect(pauses.stretches.count == count)
  }

  @Test func aGlidingVoiceDoesNot() {
    var pauses = FilledPauses()
    for i in 0..<60 { pauses.add(pitchHz: 110 + 2 * Float(i), fluxDB: 0.5, flatnessDB: -12) }
    pauses.close()
    #expect(pauses.stretches.isEmpty)
  }

  @Test func aChangingSpectrumDoesNot() {
    var pauses = FilledPauses()
    for i in 0..<60 { pauses.add(pitchHz: 110, fluxDB: i % 5 == 0 ? 6 : 1, flatnessDB: -12) }
    pauses.close()
    #expect(pauses.stretches.isEmpty)
  }

  @Test func breathDoesNot() {
    var pauses = FilledPauses()
    for _ in 0..<60 { pauses.add(pitchHz: 110, fluxDB: 0.5, flatnessDB: -3) }
    pauses.close()
    #expect(pauses.stretches.isEmpty)
  }
}
