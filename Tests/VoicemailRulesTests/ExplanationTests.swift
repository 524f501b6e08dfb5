import SpeechAnalysis
import Testing

@testable import VoicemailRules

struct ExplanationTests {
  private static let messages: [(name: String, message: Measurements)] = [
    ("clean", .typical),
    (
      "faults",
      .typical {
        $0.messageSeconds = 40.0
        $0.articulationRateSyllablesPerSecond = 6.0
        $0.speechRateSyllablesPerSecond = 5.8
        $0.longestRun = TimeSpan(1.0, 11.0)
        $0.endingLevelDB = -9.0
        $0.filledPauses = (0..<8).map { TimeSpan(Double($0) * 3, Double($0) * 3 + 0.4) }
      }
    ),
    ("silent", .typical { $0.speechSeconds = 0 }),
  ]

  @Test func readsAsBefore() throws {
    let text = try Self.messages.map { name, message in
      "# \(name)\n\n\(explain(judge(message, by: try profile())))"
    }.joined(separator: "\n")
    try expectFile("Tests/VoicemailRulesTests/Snapshots/explanations.txt", holds: text)
  }

  @Test(arguments: ExampleCase.failing)
  func addsUpWithin80Columns(_ example: ExampleCase) throws {
    let judgement = judge(example.example.measurements, by: try profile())
    let lost = judgement.findings.map(\.pointsLost).reduce(0, +)
    #expect(Double(judgement.score) == 100 - lost)
    let lines = explain(judgement).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.contains { $0.contains("= \(judgement.score)") })
  }
}
