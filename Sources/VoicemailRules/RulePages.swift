/// The documentation of the rules, written from their descriptions.
///
/// `docs/rules` holds these pages; a test fails when they differ.
package enum RulePages {
  /// `docs/rules/README.md`: every rule with its default severity, and how points are taken.
  package static func index() -> String {
    let rows = RuleRegistry.all.map { rule in
      let about = rule.description
      return "| [\(about.id)](\(about.id).md) | \(about.severity.rawValue) | \(about.title) |"
    }
    let articles = Guidance.articles.map { file, title in "| `\(file)` | \(title) |" }
    let (warning, error) = (Scoring.range(for: .warning), Scoring.range(for: .error))
    return """
      \(notice("the rules' descriptions"))

      # Rules

      A finding of severity *error* must be fixed, a *warning* should be, *info* is worth knowing. Some
      rules fail in grades: their examples show which. A profile may set another severity, which then
      holds for every failure of the rule.

      | rule | severity | finds |
      |---|---|---|
      \(rows.joined(separator: "\n"))

      ## Points

      A draft starts with 100 points. An error takes \(error.words) and a warning \(warning.words), in
      proportion to how far the limit is missed; info takes none. When a rule contains another and both
      fail, it takes the larger of the two and the other nothing: one fault is paid once. Without speech
      the score is 0.

      ## Guidance

      The articles that pages and reports cite by file name:

      | file | article |
      |---|---|
      \(articles.joined(separator: "\n"))

      """
  }

  /// `docs/rules/ID.md`: what the rule is about, its thresholds, and what it says of its examples.
  package static func page<R: Rule>(for rule: R.Type) -> String {
    let about = R.description
    let failing = findings(on: about.failing, by: R())
    return """
      \(notice("Sources/VoicemailRules/Rules/\(R.self).swift"))

      # \(about.id)

      **\(about.title).** Severity: \(about.severity.rawValue).

      \(about.rationale.wrapped(to: 100))

      ## Thresholds

      | threshold | default | meaning |
      |---|---|---|
      \(R().settings.map(row).joined(separator: "\n"))

      ## Examples

      Each is a good draft of 24 s with the one thing changed.

      \((findings(on: about.passing, by: R()) + failing).map(line).joined(separator: "\n"))

      ## Points

      \(points(of: about, units: failing.compactMap(\.finding.unit)).wrapped(to: 100))

      ## Source

      \("\(about.source).".wrapped(to: 100))

      """
  }

  private static func notice(_ origin: String) -> String {
    "<!-- Written from \(origin); docs/adding-a-rule.md says how to renew it. -->"
  }

  private static func row(_ setting: ThresholdSetting) -> String {
    "| `\(setting.name)` | \(setting.value.plain) \(setting.unit) | \(setting.meaning) |"
  }

  private typealias Judged = (title: String, finding: Finding)

  /// What the rule finds in each example it can judge; a test sees to it that it can judge all.
  private static func findings(on examples: [Example], by rule: some Rule) -> [Judged] {
    let configured = ConfiguredRule(rule: rule, severity: nil, isEnabled: true)
    return examples.compactMap { example in
      (try? rule.check(example.measurements)).map { (example.title, configured.finding($0)) }
    }
  }

  private static func line(_ judged: Judged) -> String {
    let finding = judged.finding
    let mark = finding.outcome == .pass ? "passes" : finding.severity.rawValue
    let advice = finding.advice.map { " \($0)" } ?? ""
    return "- *\(judged.title)* → **\(mark)**: \(finding.message)\(advice)"
  }

  private static func points(of about: RuleDescription, units: [String]) -> String {
    if about.id == NoSpeech.id { return "All: without speech the score is 0." }
    if about.severity == .info { return "None: it only informs." }
    let distinct = Set(units).sorted().map { "\(about.fullMiss.plain) \($0)" }
    let most = "A limit missed by \(distinct.joined(separator: " or ")) takes the most."
    guard !about.contains.isEmpty else { return most }
    return "\(most) Contains \(listed(about.contains.map { "`\($0)`" }))."
  }
}

extension ClosedRange<Double> {
  fileprivate var words: String { "\(lowerBound.plain) to \(upperBound.plain)" }
}
