/// What a guidance profile says of one recording.
public struct Judgement: Sendable, Equatable {
  /// The sum of the findings.
  public enum Verdict: String, Sendable {
    /// Nothing to fix.
    case pass
    /// Warnings only.
    case advise
    /// At least one error.
    case fix
  }

  /// The profile's name, such as `email-bridge`.
  public var profile: String
  /// `fix` with an error, `advise` with a warning, otherwise `pass`.
  public var verdict: Verdict
  /// 100 less the points each failure takes, at least 0.
  public var score: Int
  /// Ids of the one to three failures whose repair gains most, best first; empty when none fails.
  public var topFixes: [String]
  /// One finding a rule, in the registry's order.
  public var findings: [Finding]

  package init(
    profile: String, verdict: Verdict, score: Int, topFixes: [String], findings: [Finding]
  ) {
    self.profile = profile
    self.verdict = verdict
    self.score = score
    self.topFixes = topFixes
    self.findings = findings
  }
}
