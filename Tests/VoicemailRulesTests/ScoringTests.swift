import SpeechAnalysis
import Testing

@testable import VoicemailRules

struct ScoringTests {
  private func judged(_ change: (inout Measurements) -> Void) throws -> Judgement {
    judge(.typical(change), by: try profile())
  }

  @Test(arguments: [
    (30.0, 100), (30.02, 88), (40.0, 82), (60.0, 70), (36_000.0, 70),
  ])
  func lengthCostsByHowFarItMisses(_ seconds: Double, _ score: Int) throws {
    #expect(try judged { $0.messageSeconds = .value(seconds) }.score == score)
  }

  @Test func worseNeverCostsLess() throws {
    let pauses = stride(from: 0.5, through: 8.0, by: 0.05)
    let scores = try pauses.map { seconds in
      try judged {
        $0.longestPauseSeconds = .value(seconds)
        $0.pauses = [TimeSpan(4.0, 4.0 + seconds)]
      }.score
    }
    #expect(scores == scores.sorted(by: >))
    #expect(scores.first == 100 && scores.last == 70)
  }

  @Test func containedFailureIsNotPaidTwice() throws {
    let judgement = try judged {
      $0.articulationRateSyllablesPerSecond = 6.0
      $0.speechRateSyllablesPerSecond = 5.8
      $0.longestRun = TimeSpan(1.0, 11.0)
    }
    let lost = Dictionary(
      uniqueKeysWithValues: judgement.findings.filter { $0.outcome == .fail }.map {
        ($0.rule, $0.pointsLost)
      })
    // Rushed misses by 1 of 2 signs: 12 + 18 / 2; the pace misses by 0.6: 12 + 18 * 0.6 = 22.8.
    #expect(lost == ["rushed": 23, "pace-too-fast": 0, "too-few-pauses": 0])
    #expect(judgement.score == 77)
    #expect(judgement.topFixes == ["rushed"])
  }

  @Test func informationTakesNothingAndContainsNothing() throws {
    let message = Measurements.typical {
      $0.clippedSampleRatio = 0.1
      $0.activeSpeechLevelDBFS = -5.0
    }
    let judgement = judge(message, by: try profile(rules: "  clipped: {severity: info}"))
    #expect(judgement.topFixes == ["level-too-high"])
    // 12 + 18 * 5 / 6
    #expect(judgement.score == 73)
  }

  @Test func scoreIsNeverNegative() throws {
    let judgement = try judged {
      $0.messageSeconds = 90.0
      $0.clippedSampleRatio = 0.5
      $0.signalToNoiseDB = -3.0
      $0.longestPauseSeconds = 9.0
      $0.pauses = [TimeSpan(3.0, 12.0)]
    }
    #expect(judgement.score == 0)
    #expect(judgement.topFixes.count == 3)
  }

  @Test func topFixesGoByPointsThenSeverity() throws {
    let judgement = try judged {
      $0.signalToNoiseDB = 5.9
      $0.endRushRatio = 1.5
      $0.messageSeconds = 60.0
      $0.speechRateSyllablesPerSecond = 4.5
    }
    // 30 for the length, 12 for the noise (error), 12 for the ending (warning), 0 for brisk.
    #expect(judgement.topFixes == ["message-too-long", "noisy", "rushed-ending"])
    #expect(judgement.score == 46)
  }
}
