import Testing

@testable import SpeechAnalysis

@Suite struct SpeechSegmenterTests {
  @Test func gapsShorterThanAStopAreClosed() {
    #expect(segments("20s 13- 20s 30-") == [0..<54])
    #expect(segments("20s 14- 20s 30-") == [0..<21, 34..<55])
  }

  @Test func clicksAndBreathsAreDropped() {
    #expect(segments("7s 30- 20s 30-") == [37..<58])
  }

  @Test func speechAtTheVeryEndStaysInside() {
    #expect(segments("10- 20s") == [10..<30])
  }

  @Test func framesAreDecidedOnceAStretchIsAWord() {
    var segmenter = SpeechSegmenter()
    for frame in 0..<3_000 {
      segmenter.append(probability: 1)
      #expect(frame + 1 - segmenter.decidedEnd < SpeechSegmenter.shortestSpeechFrames)
    }
  }

  /// Runs a script of frame counts: `s` speech, `-` none.
  private func segments(_ script: String) -> [Range<Int>] {
    var segmenter = SpeechSegmenter()
    for part in script.split(separator: " ") {
      for _ in 0..<(Int(part.dropLast()) ?? 0) {
        segmenter.append(probability: part.last == "s" ? 0.9 : 0.1)
      }
    }
    segmenter.close()
    return segmenter.segments
  }
}
