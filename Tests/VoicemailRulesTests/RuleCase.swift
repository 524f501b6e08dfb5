import SpeechAnalysis
import Testing

@testable import VoicemailRules

/// A rule as a test case; the test list shows its id.
struct RuleCase: CustomTestStringConvertible, Sendable {
  let type: any Rule.Type
  var testDescription: String { type.id }

  static let all = RuleRegistry.all.map(RuleCase.init)
}

/// One of a rule's examples as a test case.
struct ExampleCase: CustomTestStringConvertible, Sendable {
  let type: any Rule.Type
  let example: Example
  var testDescription: String { "\(type.id): \(example.title)" }

  /// The rule's finding, with its defaults.
  func finding() throws -> Finding {
    let rule = type.init()
    return ConfiguredRule(rule: rule, severity: nil, isEnabled: true)
      .finding(try rule.check(example.measurements))
  }

  static let passing = RuleRegistry.all.flatMap { type in
    type.description.passing.map { ExampleCase(type: type, example: $0) }
  }
  static let failing = RuleRegistry.all.flatMap { type in
    type.description.failing.map { ExampleCase(type: type, example: $0) }
  }
}

/// A profile with nothing but defaults, changed by the `rules` of this YAML.
func profile(rules yaml: String = "") throws -> Profile {
  try ProfileReader(path: "test.yaml").read(
    """
    name: test
    title: Test
    summary: For tests.
    \(yaml.isEmpty ? "" : "rules:\n\(yaml)")
    """)
}

extension Measurements {
  /// The typical good draft with something changed.
  static func typical(_ change: (inout Measurements) -> Void) -> Measurements {
    var measurements = typical
    change(&measurements)
    return measurements
  }
}
