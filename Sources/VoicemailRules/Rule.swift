package import SpeechAnalysis

/// One piece of guidance that can be checked: what it is, its limits, and one check.
///
/// A rule reads measurements, never samples, and knows no profile: its stored properties are its
/// thresholds, their initial values are the defaults, and a profile sets them before it asks.
/// `docs/adding-a-rule.md` shows how one is written.
package protocol Rule: Sendable {
  /// What the rule is about, for reports, documentation and tests.
  static var description: RuleDescription { get }
  /// Every stored property, with its unit, meaning and sensible range.
  static var thresholds: [Threshold<Self>] { get }

  /// The rule with its default thresholds.
  init()

  /// Holds one message against the thresholds.
  ///
  /// - Throws: `Skip` when a figure it needs was not measured.
  func check(_ message: Measurements) throws(Skip) -> Ruling
}

extension Rule {
  /// The rule's id, such as `pace-too-fast`.
  package static var id: String { description.id }
}

/// What a rule is about.
package struct RuleDescription: Sendable {
  /// Kebab-case name of the fault; never changes.
  package let id: String
  /// The fault in a few plain words.
  package let title: String
  /// Why the fault matters to whoever listens.
  package let rationale: String
  /// The guidance and studies behind the rule and its defaults; our own choices say so.
  package let source: String
  /// How much a failure matters unless the ruling or the profile says otherwise.
  package let severity: Severity
  /// How far past the limit, in the unit of the rule, a miss takes its full points (our choice).
  package let fullMiss: Double
  /// Rules that hear a part of the same fault: when both fail, only this one takes points.
  package let contains: [String]
  /// Messages the rule accepts.
  package let passing: [Example]
  /// Messages the rule rejects.
  package let failing: [Example]

  init(
    id: String, title: String, rationale: String, source: String, severity: Severity,
    fullMiss: Double, contains: [String] = [], passing: [Example], failing: [Example]
  ) {
    self.id = id
    self.title = title
    self.rationale = rationale
    self.source = source
    self.severity = severity
    self.fullMiss = fullMiss
    self.contains = contains
    self.passing = passing
    self.failing = failing
  }
}

/// A message that shows what a rule does: the typical good draft with something changed.
package struct Example: Sendable {
  /// What is special about it.
  package let title: String
  /// The severity a failure must have; `nil` for the description's own.
  package let severity: Severity?
  private let change: @Sendable (inout Measurements) -> Void

  init(
    _ title: String, severity: Severity? = nil,
    _ change: @escaping @Sendable (inout Measurements) -> Void = { _ in }
  ) {
    self.title = title
    self.severity = severity
    self.change = change
  }

  /// The message itself.
  package var measurements: Measurements {
    var measurements = Measurements.typical
    change(&measurements)
    return measurements
  }
}
