import Testing

@testable import SpeechAnalysis

@Suite struct VoiceActivityTests {
  @Test(arguments: [(100, true), (51, true), (49, false), (0, false)])
  func aSecondMustBeMoreLikelySpeechThanNot(speechFrames: Int, holdsSpeech: Bool) {
    var activity = VoiceActivity()
    for frame in 0..<1_000 {
      activity.add(probability: (500..<500 + speechFrames).contains(frame) ? 1 : 0)
    }
    #expect(activity.holdsSpeech == holdsSpeech)
  }

  @Test func aShorterRecordingIsJudgedAsAWhole() {
    var activity = VoiceActivity()
    #expect(!activity.holdsSpeech)
    for _ in 0..<30 { activity.add(probability: 0.8) }
    #expect(activity.holdsSpeech)
  }

  @Test func probabilitiesAreAveragedOverThreeFrames() {
    let outputs = [-90.0, -90, 90, -90, -90].map {
      SpeechNet.Output(speechLogit: Float($0), nucleusDensity: 0)
    }
    let smoothed = VoiceActivity().probabilities(of: 10..<15, in: outputs, from: 10)
    for (value, expected) in zip(smoothed, [0, 1.0 / 3, 1.0 / 3, 1.0 / 3, 0]) {
      #expect(abs(Double(value) - expected) < 1e-6)
    }
  }
}
