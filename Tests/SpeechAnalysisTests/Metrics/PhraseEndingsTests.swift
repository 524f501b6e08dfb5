import Testing

@testable import SpeechAnalysis

@Suite struct PhraseEndingsTests {
  @Test(arguments: [(120.0, 150.0, 1.0), (150.0, 120.0, 0.0), (120.0, 124.0, 0.0)])
  func aRiseOfTwoSemitonesCounts(from: Double, to: Double, ratio: Double) {
    var endings = PhraseEndings()
    for frame in 0..<60 {
      endings.add(pitchHz: Float(from + (to - from) * max(0, Double(frame) - 30) / 29), at: frame)
    }
    endings.endPhrase()
    #expect(endings.risingRatio == .value(ratio))
  }

  @Test func voicelessEndingsAreLeftOut() {
    var endings = PhraseEndings()
    endings.add(pitchHz: 120, at: 0)
    endings.endPhrase()
    #expect(endings.risingRatio.value == nil)
  }
}
