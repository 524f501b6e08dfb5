/// Reads a profile from YAML; whatever is not understood is an error that names key and line.
///
/// ```yaml
/// name: my-team
/// title: What we want
/// summary: Why we want it.
/// sources: [our sales handbook]
/// rules:
///   message-too-long:
///     severity: warning
///     thresholds: {maxSeconds: 40}
///   monotone:
///     enabled: false
/// ```
struct ProfileReader {
  /// The file's path, for errors.
  let path: String

  func read(_ yaml: String) throws(ProfileError) -> Profile {
    let document = try YAMLEntry(document: yaml, path: path)
    let top = try document.entries(
      in: "the profile", allowed: ["name", "title", "summary", "sources", "rules"])
    let name = try required("name", in: top)
    guard isKebabCase(try name.text()) else {
      throw name.invalid("name must be kebab-case, such as \"my-team\", not \"\(try name.text())\"")
    }
    return Profile(
      name: try name.text(),
      title: try required("title", in: top).text(),
      summary: try required("summary", in: top).text(),
      sources: try top["sources"]?.texts() ?? [],
      rules: try rules(top["rules"]))
  }

  private func rules(_ entry: YAMLEntry?) throws(ProfileError) -> [ConfiguredRule] {
    let ids = RuleRegistry.all.map { $0.id }
    let settings = try entry?.entries(in: "rules", allowed: ids) ?? [:]
    var rules: [ConfiguredRule] = []
    for type in RuleRegistry.all {
      rules.append(try configured(type, settings[type.id]))
    }
    return rules
  }

  private func configured<R: Rule>(
    _ type: R.Type, _ entry: YAMLEntry?
  ) throws(ProfileError) -> ConfiguredRule {
    guard let entry else { return ConfiguredRule(rule: R(), severity: nil, isEnabled: true) }
    let keys = try entry.entries(in: R.id, allowed: ["enabled", "severity", "thresholds"])
    if R.self == NoSpeech.self, let forbidden = keys["enabled"] ?? keys["severity"] {
      throw forbidden.invalid(
        "no-speech is always on and an error: nothing else can be judged then")
    }
    return ConfiguredRule(
      rule: try withThresholds(R(), keys["thresholds"]),
      severity: try keys["severity"]?.severity(),
      isEnabled: try keys["enabled"]?.flag() ?? true)
  }

  private func withThresholds<R: Rule>(_ rule: R, _ entry: YAMLEntry?) throws(ProfileError) -> R {
    guard let entry else { return rule }
    var rule = rule
    let values = try entry.entries(
      in: "thresholds of \(R.id)", allowed: R.thresholds.map(\.name))
    for threshold in R.thresholds {
      guard let value = values[threshold.name] else { continue }
      rule[keyPath: threshold.path] = try value.number(within: threshold.range)
    }
    for upper in R.thresholds {
      guard let lower = R.thresholds.first(where: { $0.path == upper.above }),
        rule[keyPath: upper.path] <= rule[keyPath: lower.path]
      else { continue }
      throw (values[upper.name] ?? values[lower.name] ?? entry).invalid(
        """
        \(R.id): \(upper.name) (\(rule[keyPath: upper.path].plain)) must be above \
        \(lower.name) (\(rule[keyPath: lower.path].plain))
        """)
    }
    return rule
  }

  private func required(
    _ key: String, in entries: [String: YAMLEntry]
  ) throws(ProfileError) -> YAMLEntry {
    guard let entry = entries[key] else {
      throw .invalid(path: path, line: 1, problem: "a profile needs a \(key)")
    }
    return entry
  }

  private func isKebabCase(_ name: String) -> Bool {
    let words = name.split(separator: "-", omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
    }
  }
}
