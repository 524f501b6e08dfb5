public import SpeechAnalysis

/// How much a failed rule matters.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing, costs nothing.
  case info
  /// Should be better.
  case warning
  /// Must be fixed.
  case error

  /// Orders severities by weight.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// What a rule says of one recording.
public enum Outcome: String, Sendable {
  /// Within the limits.
  case pass
  /// A limit is missed.
  case fail
  /// The rule could not judge; the finding's message says why.
  case skipped
}

/// One rule's judgement of one recording.
public struct Finding: Sendable, Equatable {
  /// The rule's id, such as `pace-too-fast`.
  public var rule: String
  /// Whether the limits are kept.
  public var outcome: Outcome
  /// How much a failure matters (for `pass` and `skipped`: would matter).
  public var severity: Severity
  /// Measured value, limit and unit in one plain sentence.
  public var message: String
  /// What to do about a failure, in plain words; `nil` unless the outcome is `fail`.
  public var advice: String?
  /// What to do in at most 24 characters, such as "Cut 4.2 s"; `nil` unless the outcome is `fail`.
  public var headline: String?
  /// The figure that was judged.
  public var measured: Double?
  /// The limit it was held against.
  public var limit: Double?
  /// Unit of both.
  public var unit: String?
  /// Where in the recording, in order; empty when it is about the whole.
  public var spans: [TimeSpan]
  /// The guidance behind the rule.
  public var source: String
  /// What this failure takes off the score of 100; 0 unless the outcome is `fail`.
  public var pointsLost: Double

  package init(
    rule: String, outcome: Outcome, severity: Severity, message: String, advice: String?,
    headline: String?, measured: Double?, limit: Double?, unit: String?, spans: [TimeSpan],
    source: String, pointsLost: Double
  ) {
    self.rule = rule
    self.outcome = outcome
    self.severity = severity
    self.message = message
    self.advice = advice
    self.headline = headline
    self.measured = measured
    self.limit = limit
    self.unit = unit
    self.spans = spans
    self.source = source
    self.pointsLost = pointsLost
  }
}
