import Testing

@testable import VoicemailRules

struct ProfileReaderTests {
  /// Read as the rules of a profile whose first rule stands on line 5.
  private static let broken: [(rules: String, line: Int, problem: String)] = [
    ("  pace-to-fast: {}", 5, "unknown key \"pace-to-fast\" in rules"),
    ("  monotone: {limit: 2}", 5, "unknown key \"limit\" in monotone"),
    (
      "  monotone:\n    thresholds:\n      min: 2", 7,
      "unknown key \"min\" in thresholds of monotone"
    ),
    ("  monotone: 2", 5, "monotone must hold keys and values"),
    ("  monotone: {enabled: maybe}", 5, "enabled must be true or false"),
    ("  monotone: {enabled: \"true\"}", 5, "enabled must be true or false"),
    ("  monotone:\n    severity: fatal", 6, "severity must be info, warning or error"),
    ("  monotone: {severity: [error]}", 5, "severity must be text"),
    ("  monotone: {thresholds: {minSemitones: low}}", 5, "minSemitones must be a number"),
    ("  monotone: {thresholds: {minSemitones: \"2\"}}", 5, "minSemitones must be a number"),
    ("  monotone: {thresholds: {minSemitones: nan}}", 5, "minSemitones must be a number"),
    ("  monotone: {thresholds: {minSemitones: .inf}}", 5, "minSemitones must be a number"),
    ("  monotone: {thresholds: {minSemitones: [2]}}", 5, "minSemitones must be a number"),
    (
      "  monotone: {thresholds: {minSemitones: -2}}", 5,
      "minSemitones must be from 0.1 to 6, not -2"
    ),
    ("  monotone: {thresholds: {minSemitones: 1e9}}", 5, "minSemitones must be from 0.1 to 6"),
    (
      "  noisy:\n    thresholds:\n      noisyDB: 10\n      tooNoisyDB: 15", 7,
      "noisy: noisyDB (10) must be above tooNoisyDB (15)"
    ),
    ("  monotone: {}\n  noisy: {}\n  monotone: {}", 5, "a key twice: monotone"),
    ("  no-speech: {enabled: false}", 5, "no-speech is always on"),
    ("  no-speech: {severity: info}", 5, "no-speech is always on"),
    ("  monotone: {", 6, "not valid YAML"),
  ]

  @Test(arguments: broken.indices)
  func brokenRulesNameKeyAndLine(_ index: Int) {
    let (rules, line, problem) = Self.broken[index]
    let error = #expect(throws: ProfileError.self) { try profile(rules: rules) }
    guard case .invalid("test.yaml", let errorLine, let text) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(errorLine == line)
    #expect(text.contains(problem), "\(text)")
  }

  @Test(arguments: [
    ("", "the file is empty"), ("- a", "must hold keys and values"),
    ("name: a\ntitle: b", "a profile needs a summary"), ("name: ''", "name must be text"),
    ("name: My Team", "name must be kebab-case"),
    ("name: a\ncolour: red", "unknown key \"colour\""),
    ("name: a\ntitle: b\nsummary: c\nsources: d", "sources must be a list"),
    ("name: a\n---\nname: b", "not valid YAML"), ("name: \u{1}", "not valid YAML"),
  ])
  func brokenProfileSaysWhy(_ yaml: String, _ problem: String) {
    let error = #expect(throws: ProfileError.self) {
      try ProfileReader(path: "test.yaml").read(yaml)
    }
    #expect(error?.description.contains(problem) == true, "\(String(describing: error))")
    #expect(error?.description.hasPrefix("test.yaml:") == true)
  }

  /// As deep as a file of the largest size allowed can nest.
  @Test(arguments: ["[", "- ", "{a: "])
  func deepNestingIsAnError(_ level: String) {
    let yaml = String(repeating: level, count: 65_536 / level.count)
    #expect(throws: ProfileError.self) { try ProfileReader(path: "test.yaml").read(yaml) }
  }

  @Test func readsWhatItIsGiven() throws {
    let profile = try ProfileReader(path: "test.yaml").read(
      """
      name: my-team
      title: What we want
      summary: >
        Because we
        want it.
      sources: [our handbook, "004: S4"]
      rules:
        message-too-long: {severity: warning, thresholds: {maxSeconds: 40}}
        monotone: {enabled: false}
      """)
    #expect(profile.name == "my-team")
    #expect(profile.summary == "Because we want it.")
    #expect(profile.sources == ["our handbook", "004: S4"])
    let long = try #require(profile.rules.first { $0.rule is MessageTooLong })
    #expect((long.rule as? MessageTooLong)?.maxSeconds == 40)
    #expect(long.severity == .warning)
    #expect(profile.rules.filter { !$0.isEnabled }.map(\.description.id) == ["monotone"])
  }
}
