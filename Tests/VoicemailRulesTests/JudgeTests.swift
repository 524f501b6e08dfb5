import SpeechAnalysis
import Testing

@testable import VoicemailRules

struct JudgeTests {
  @Test func findsOnePerRuleInOrder() throws {
    let judgement = judge(.typical, by: try profile())
    #expect(judgement.findings.map(\.rule) == RuleRegistry.all.map { $0.id })
    #expect(judgement.profile == "test")
  }

  @Test func silenceFailsOneRuleAndSkipsTheOthers() throws {
    let judgement = judge(.typical { $0.speechSeconds = 0 }, by: try profile())
    #expect(judgement.verdict == .fix)
    #expect(judgement.score == 0)
    #expect(judgement.topFixes == ["no-speech"])
    #expect(judgement.findings[0].outcome == .fail)
    #expect(
      judgement.findings.dropFirst().allSatisfy {
        $0.outcome == .skipped && $0.message == "Not judged: nothing is spoken."
          && $0.measured == nil
      })
  }

  @Test func unmeasuredFigureSkipsItsRulesWithTheReason() throws {
    let reason = "less than 3 s of voiced speech"
    let judgement = judge(
      .typical { $0.pitchDeviationSemitones = .unmeasured(reason) }, by: try profile())
    let skipped = judgement.findings.filter { $0.outcome == .skipped }
    #expect(skipped.map(\.rule) == ["monotone", "performed-voice"])
    #expect(skipped.allSatisfy { $0.message == "Not judged: \(reason)." })
    #expect(judgement.verdict == .pass)
  }

  @Test func switchedOffRuleIsSkipped() throws {
    let judgement = judge(
      .typical { $0.pitchDeviationSemitones = 0.5 },
      by: try profile(rules: "  monotone: {enabled: false}"))
    let finding = try #require(judgement.findings.first { $0.rule == "monotone" })
    #expect(finding.outcome == .skipped)
    #expect(finding.message == "Not judged: switched off in test.")
    #expect(judgement.score == 100)
  }

  @Test(arguments: [
    (Severity.info, Judgement.Verdict.pass), (.warning, .advise), (.error, .fix),
  ])
  func profilesSeverityHoldsForEveryGrade(
    _ severity: Severity, _ verdict: Judgement.Verdict
  ) throws {
    let judgement = judge(
      .typical { $0.signalToNoiseDB = 4.0 },
      by: try profile(rules: "  noisy: {severity: \(severity)}"))
    #expect(judgement.verdict == verdict)
    #expect(judgement.findings.first { $0.rule == "noisy" }?.severity == severity)
  }

  @Test func thresholdOfTheProfileIsTheLimit() throws {
    let judgement = judge(
      .typical { $0.messageSeconds = 34.0 },
      by: try profile(rules: "  message-too-long: {thresholds: {maxSeconds: 45}}"))
    let finding = try #require(judgement.findings.first { $0.rule == "message-too-long" })
    #expect(finding.outcome == .pass)
    #expect(finding.limit == 45)
  }

  @Test func rushedIsJudgedByTwoSignsWhenTheThirdIsUnmeasured() throws {
    let judgement = judge(
      .typical {
        $0.lastThirdRatio = .unmeasured("message under 9 s")
        $0.articulationRateSyllablesPerSecond = 6.0
        $0.longestRun = TimeSpan(1.0, 11.0)
      }, by: try profile())
    #expect(judgement.findings.first { $0.rule == "rushed" }?.outcome == .fail)
  }

  @Test func rushedIsSkippedWithOneSignMeasured() throws {
    let judgement = judge(
      .typical {
        $0.lastThirdRatio = .unmeasured("message under 9 s")
        $0.articulationRateSyllablesPerSecond = .unmeasured("no syllables")
      }, by: try profile())
    #expect(judgement.findings.first { $0.rule == "rushed" }?.outcome == .skipped)
  }

  @Test func placesAreNamed() throws {
    let judgement = judge(
      .typical {
        $0.endRushRatio = 1.23
        $0.leadingSilenceSeconds = 3.0
        $0.pauses = [TimeSpan(4.4, 5.0), TimeSpan(9.0, 11.4)]
        $0.longestPauseSeconds = 2.4
      }, by: try profile())
    func finding(_ rule: String) -> Finding? { judgement.findings.first { $0.rule == rule } }
    #expect(finding("rushed-ending")?.spans == [TimeSpan(19.4, 24.4)])
    #expect(finding("rushed-ending")?.message.hasPrefix("0:19-0:24 runs 23 % faster") == true)
    #expect(finding("silence-at-start")?.spans == [TimeSpan(0, 3.0)])
    #expect(finding("pause-too-long")?.spans == [TimeSpan(9.0, 11.4)])
  }
}
