import Foundation
import Testing

@testable import VoicemailRules

struct RuleRegistryTests {
  @Test func idsAreUnique() {
    let ids = RuleRegistry.all.map { $0.id }
    #expect(Set(ids).count == ids.count)
  }

  @Test func everyFileOfRulesIsRegistered() throws {
    let folder = repository.appending(path: "Sources/VoicemailRules/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let registered = RuleRegistry.all.map { "\($0).swift" }
    #expect(files.sorted() == registered.sorted())
  }

  @Test func speechIsJudgedFirst() {
    #expect(RuleRegistry.all.first is NoSpeech.Type)
  }

  @Test(arguments: RuleCase.all)
  func idIsItsTypeInKebabCase(_ rule: RuleCase) {
    let words = "\(rule.type)".reduce(into: "") { words, letter in
      words +=
        letter.isUppercase && !words.isEmpty ? "-\(letter.lowercased())" : letter.lowercased()
    }
    #expect(rule.type.id == words)
  }

  @Test(arguments: RuleCase.all)
  func everyStoredPropertyIsAThreshold(_ rule: RuleCase) {
    let properties = Mirror(reflecting: rule.type.init()).children
    let settings = rule.type.init().settings
    #expect(settings.map(\.name) == properties.compactMap(\.label))
    #expect(settings.map(\.value) == properties.compactMap { $0.value as? Double })
  }

  @Test(arguments: RuleCase.all)
  func defaultsAreSensible(_ rule: RuleCase) {
    func expectInRange<R: Rule>(_ type: R.Type) {
      for threshold in R.thresholds {
        #expect(threshold.range.contains(R()[keyPath: threshold.path]), "\(threshold.name)")
      }
    }
    expectInRange(rule.type)
    #expect(rule.type.description.fullMiss > 0)
  }

  @Test(arguments: RuleCase.all)
  func describesItself(_ rule: RuleCase) {
    let about = rule.type.description
    #expect(!about.title.isEmpty && !about.rationale.isEmpty && !about.source.isEmpty)
    #expect(!about.passing.isEmpty && !about.failing.isEmpty)
    #expect(about.contains.allSatisfy { RuleRegistry.rule($0) != nil && $0 != about.id })
  }

  /// Points move from the contained to the containing rule in one step, so the lists name all.
  @Test(arguments: RuleCase.all)
  func containsWhatItsPartsContain(_ rule: RuleCase) {
    let contained = rule.type.description.contains
    let deeper = contained.flatMap { RuleRegistry.rule($0)?.description.contains ?? [] }
    #expect(Set(deeper).isSubset(of: contained))
  }

  @Test func defaultThresholdsAreUnchanged() throws {
    let text = RuleRegistry.all.map { type in
      let lines = type.init().settings.map { "  \($0.name): \($0.value.plain)  # \($0.unit)\n" }
      return "\(type.id):\n  severity: \(type.description.severity)\n\(lines.joined())"
    }.joined()
    try expectFile(
      "Tests/VoicemailRulesTests/Snapshots/default-thresholds.txt", holds: text)
  }
}
