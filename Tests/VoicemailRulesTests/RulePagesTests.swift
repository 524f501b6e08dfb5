import Foundation
import Testing

@testable import VoicemailRules

struct RulePagesTests {
  @Test(arguments: RuleCase.all)
  func checkedInPageIsTheRules(_ rule: RuleCase) throws {
    try expectFile("docs/rules/\(rule.type.id).md", holds: RulePages.page(for: rule.type))
  }

  @Test func checkedInIndexIsTheRegistrys() throws {
    try expectFile("docs/rules/README.md", holds: RulePages.index())
  }

  @Test func noPageIsLeftOver() throws {
    let folder = repository.appending(path: "docs/rules")
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let expected = RuleRegistry.all.map { "\($0.id).md" } + ["README.md"]
    #expect(pages.sorted() == expected.sorted())
  }
}
