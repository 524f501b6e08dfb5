import Testing

@testable import SpeechAnalysis

@Suite struct PitchStatisticsTests {
  @Test func medianAndSpreadOfAKnownSweep() throws {
    var pitch = PitchStatistics()
    // Evenly from -6 to +6 semitones around 150 Hz: P90 - P10 is 9.6 semitones.
    for i in 0...1_200 {
      let octaves = (Float(i) / 100 - 6) / 12
      pitch.add(pitchHz: 150 * power(decibels: octaves * 3.010_3))
    }
    #expect(abs(try #require(pitch.medianHz.value) - 150) < 0.5)
    #expect(abs(try #require(pitch.rangeSemitones.value) - 9.6) < 0.05)
    #expect(abs(try #require(pitch.deviationSemitones.value) - 9.6 / 2.563) < 0.05)
  }

  @Test func aFewOctaveErrorsDoNotMoveTheSpread() throws {
    var pitch = PitchStatistics()
    for _ in 0..<950 { pitch.add(pitchHz: 120) }
    for _ in 0..<50 { pitch.add(pitchHz: 240) }
    #expect(try #require(pitch.rangeSemitones.value) < 0.1)
  }

  @Test func lessThanThreeSecondsHaveNoSpread() {
    var pitch = PitchStatistics()
    for _ in 0..<299 { pitch.add(pitchHz: 120) }
    #expect(pitch.deviationSemitones == .unmeasured("less than 3 s of voiced speech"))
    #expect(pitch.medianHz.value != nil)
  }
}
