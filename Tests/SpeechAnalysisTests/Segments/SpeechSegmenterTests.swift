import Testing

@testable import SpeechAnalysis

@Suite struct SpeechSegmenterTests {
  @Test func gapsShorterThanAStopAreClosed() {
    #expect(segments("20s 13- 20s 30-") == [0..<53])
    #expect(segments("20s 14- 20s 30-") == [0..<20, 34..<54])
  }

  @Test func clicksAndBreathsAreDropped() {
    #expect(segments("7s 30- 20s") == [37..<57])
    #expect(segments("20u 30- 20s") == [50..<70])
  }

  @Test func hysteresisHoldsWeakSpeechButDoesNotStartIt() {
    #expect(segments("20w 20s 20w 30-") == [20..<60])
  }

  @Test func aLongVoicelessSoundIsBackground() {
    #expect(segments("2000u 20-").isEmpty)
  }

  @Test func decidedFramesNeverWaitLongerThanTheLongestVoicelessStretch() {
    var segmenter = SpeechSegmenter()
    for frame in 0..<3_000 {
      segmenter.append(score: 5, isVoiced: false)
      #expect(frame + 1 - segmenter.decidedEnd <= SpeechSegmenter.longestVoicelessFrames)
    }
  }

  /// Runs a script of frame counts: `s` voiced speech, `u` voiceless, `w` weak voiced, `-` nothing.
  private func segments(_ script: String) -> [Range<Int>] {
    var segmenter = SpeechSegmenter()
    for part in script.split(separator: " ") {
      for _ in 0..<(Int(part.dropLast()) ?? 0) {
        switch part.last {
        case "s": segmenter.append(score: 5, isVoiced: true)
        case "u": segmenter.append(score: 5, isVoiced: false)
        case "w": segmenter.append(score: 1.8, isVoiced: true)
        default: segmenter.append(score: 0, isVoiced: false)
        }
      }
    }
    segmenter.close()
    return segmenter.segments
  }
}
