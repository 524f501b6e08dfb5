import SpeechAnalysis
import Testing

@testable import VoicemailRules

struct RuleExamplesTests {
  @Test(arguments: ExampleCase.passing)
  func acceptedExamplePasses(_ example: ExampleCase) throws {
    let finding = try example.finding()
    #expect(finding.outcome == .pass)
    #expect(finding.advice == nil && finding.headline == nil)
    expectSound(finding)
  }

  @Test(arguments: ExampleCase.failing)
  func rejectedExampleFails(_ example: ExampleCase) throws {
    let finding = try example.finding()
    #expect(finding.outcome == .fail)
    #expect(finding.severity == example.example.severity ?? example.type.description.severity)
    #expect(finding.advice?.isEmpty == false)
    let headline = try #require(finding.headline)
    #expect((1...24).contains(headline.count), "\(headline)")
    expectSound(finding)
  }

  /// An example shows one fault: what else fails must be a part of it, or contain it.
  @Test(arguments: ExampleCase.failing)
  func rejectedExampleFailsNoUnrelatedRule(_ example: ExampleCase) throws {
    let judgement = judge(example.example.measurements, by: try profile())
    for finding in judgement.findings where finding.outcome == .fail {
      let other = try #require(RuleRegistry.rule(finding.rule))
      let isRelated =
        other.id == example.type.id
        || example.type.description.contains.contains(other.id)
        || other.description.contains.contains(example.type.id)
      #expect(isRelated, "\(other.id) fails as well: \(finding.message)")
    }
  }

  @Test func typicalDraftPassesEveryRule() throws {
    let judgement = judge(.typical, by: try profile())
    #expect(judgement.findings.allSatisfy { $0.outcome == .pass })
    #expect(judgement.verdict == .pass)
    #expect(judgement.score == 100)
    #expect(judgement.topFixes.isEmpty)
  }

  private func expectSound(_ finding: Finding) {
    #expect(finding.message.hasSuffix("."))
    #expect(!finding.message.contains("nan") && !finding.message.contains("inf"))
    #expect(finding.measured?.isFinite == true)
    #expect(finding.limit?.isFinite == true)
    #expect(finding.unit?.isEmpty == false)
    #expect(finding.spans.allSatisfy { $0.startSeconds < $0.endSeconds })
  }
}
