import Foundation
import Testing

@testable import VoicemailRules

struct ProfileTests {
  @Test func defaultProfileIsShipped() throws {
    let profile = try Profile.named(Profile.defaultName)
    #expect(profile.name == "email-bridge")
    #expect(!profile.sources.isEmpty)
  }

  @Test func everyFileIsShippedUnderItsName() throws {
    let folder = repository.appending(path: "Sources/VoicemailRules/Profiles")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == Profile.all.map { "\($0.name).yaml" }.sorted())
  }

  /// The contract's defaults are those of the default profile.
  @Test func defaultProfileKeepsTheRulesDefaults() throws {
    for configured in try Profile.named("email-bridge").rules {
      let defaults = type(of: configured.rule).init().settings.map(\.value)
      #expect(configured.rule.settings.map(\.value) == defaults, "\(configured.description.id)")
      #expect(configured.isEnabled)
    }
  }

  @Test func unknownNameTellsTheKnownOnes() {
    #expect(throws: ProfileError.unknownName("e-mail", known: ["email-bridge"])) {
      try Profile.named("e-mail")
    }
  }

  @Test(arguments: ["/no/such/profile.yaml", "/"])
  func unreadableFileIsAnError(_ path: String) {
    let error = #expect(throws: ProfileError.self) { try Profile.load(path: path) }
    guard case .unreadable(path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func loadsAFile() throws {
    let path = repository.appending(path: "Sources/VoicemailRules/Profiles/email-bridge.yaml").path
    #expect(try Profile.load(path: path).name == "email-bridge")
  }

  @Test func hugeFileIsRefused() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(repeating: UInt8(ascii: "["), count: 70_000).write(to: file)
    #expect(throws: ProfileError.self) { try Profile.load(path: file.path) }
  }

  @Test func pagesReadAsBefore() throws {
    let text = Profile.listPage() + "\n" + (try Profile.named("email-bridge").page())
    try expectFile("Tests/VoicemailRulesTests/Snapshots/guidance.txt", holds: text)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
