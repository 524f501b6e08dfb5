import SpeechAnalysis
import Testing

@testable import VoicemailRules

/// The defaults against drafts that were made for this project, by the figures they were made with
/// (not by what our stages measure in them): good ones pass clean, made faults are found.
struct DraftTests {
  struct Draft: CustomTestStringConvertible, Sendable {
    let name: String
    let messageSeconds: Double
    let syllables: Int
    let words: Int
    let pauses: Int
    let pausedSeconds: Double
    let longestPauseSeconds: Double
    var testDescription: String { name }

    var measurements: Measurements {
      .typical {
        let articulated = messageSeconds - pausedSeconds
        $0.messageSeconds = .value(messageSeconds)
        $0.speechSeconds = articulated
        $0.pauseRatio = .value(pausedSeconds / messageSeconds)
        $0.pausesPerMinute = .value(Double(pauses) * 60 / messageSeconds)
        $0.longestPauseSeconds = .value(longestPauseSeconds)
        $0.pauses = [TimeSpan(4.4, 4.4 + longestPauseSeconds)]
        $0.speechRateSyllablesPerSecond = .value(Double(syllables) / messageSeconds)
        $0.articulationRateSyllablesPerSecond = .value(Double(syllables) / articulated)
        $0.wordsPerMinute = .value(Double(words) * 60 / messageSeconds)
        if pauses == 1 { $0.longestRun = TimeSpan(0.4, 0.4 + articulated / 2) }
      }
    }

    init(
      _ name: String, _ messageSeconds: Double, _ syllables: Int, _ words: Int, _ pauses: Int,
      _ pausedSeconds: Double, _ longestPauseSeconds: Double
    ) {
      self.name = name
      self.messageSeconds = messageSeconds
      self.syllables = syllables
      self.words = words
      self.pauses = pauses
      self.pausedSeconds = pausedSeconds
      self.longestPauseSeconds = longestPauseSeconds
    }
  }

  @Test(arguments: [
    Draft("good-cold-chain", 24.84, 92, 72, 8, 3.48, 0.52),
    Draft("good-audit-trail", 26.05, 97, 72, 10, 4.2, 0.53),
    Draft("good-clinic-gaps", 22.88, 84, 63, 11, 5.07, 0.75),
    Draft("good-overtime-ulaw", 21.09, 78, 55, 7, 3.03, 0.52),
    Draft("good-number-clear-mp3", 25.11, 88, 65, 12, 4.74, 0.58),
    Draft("good-stereo-44k", 19.79, 66, 48, 6, 2.54, 0.48),
    Draft("series-a-first", 16.37, 63, 49, 6, 2.47, 0.48),
    Draft("series-a-fresh", 20.26, 78, 55, 7, 2.79, 0.49),
  ])
  func goodDraftPassesClean(_ draft: Draft) throws {
    let judgement = judge(draft.measurements, by: try Profile.named(Profile.defaultName))
    #expect(judgement.findings.allSatisfy { $0.outcome == .pass })
    #expect(judgement.score == 100)
  }

  @Test(arguments: [
    (Draft("too-long-story", 55.52, 232, 167, 19, 8.21, 0.54), "message-too-long"),
    (Draft("product-dump", 48.18, 199, 123, 11, 3.85, 0.43), "message-too-long"),
    (Draft("rushed", 20.18, 112, 90, 1, 0.28, 0.28), "rushed"),
    (Draft("too-slow", 23.10, 46, 39, 5, 3.0, 0.76), "pace-too-slow"),
    (Draft("long-pauses", 28.49, 64, 42, 9, 13.53, 1.93), "pause-too-long"),
    (Draft("too-short", 2.04, 6, 6, 1, 0.42, 0.42), "message-too-short"),
  ])
  func madeFaultIsTheFirstFix(_ draft: Draft, _ rule: String) throws {
    let judgement = judge(draft.measurements, by: try Profile.named(Profile.defaultName))
    #expect(judgement.topFixes.first == rule)
  }
}
