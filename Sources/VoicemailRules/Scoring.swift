/// How failures become points: a score of 100 less what each of them takes.
///
/// An error takes 12 to 30 points and a warning 4 to 12, in proportion to how far the limit is
/// missed; info takes none. So a failure that gets worse never costs less, also across grades.
/// When one failure contains another (`RuleDescription.contains`), the same fault is not paid
/// twice: the wider rule takes the larger of the two and the other nothing. Without speech there
/// is nothing to score: 0.
///
/// The points are our own choice: three grave errors, or eight bad warnings, use up the score.
enum Scoring {
  /// Points at the limit and at a full miss.
  static func range(for severity: Severity) -> ClosedRange<Double> {
    switch severity {
    case .info: 0...0
    case .warning: 4...12
    case .error: 12...30
    }
  }

  /// The score, with every finding's `pointsLost` set.
  static func score(_ findings: inout [Finding], by rules: [RuleDescription]) -> Int {
    let descriptions = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0) })
    var own: [String: Double] = [:]
    for finding in findings where finding.outcome == .fail {
      own[finding.rule] = descriptions[finding.rule].map { points(of: finding, by: $0) }
    }
    for index in findings.indices {
      let rule = findings[index].rule
      guard let points = own[rule], points > 0, container(of: rule, in: findings) == nil
      else { continue }
      let contained = descriptions[rule]?.contains.compactMap { own[$0] } ?? []
      findings[index].pointsLost = contained.reduce(points, max)
    }
    let lost = findings.reduce(0) { $0 + $1.pointsLost }
    return Int(max(0, 100 - lost))
  }

  /// The one to three failures that cost most, the graver one first when two cost the same.
  static func topFixes(_ findings: [Finding]) -> [String] {
    let costly = findings.filter { $0.pointsLost > 0 }.enumerated()
    let ranked = costly.sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.pointsLost != b.pointsLost { return a.pointsLost > b.pointsLost }
      if a.severity != b.severity { return a.severity > b.severity }
      return left.offset < right.offset
    }
    return ranked.prefix(3).map(\.element.rule)
  }

  /// The failure whose points include those of this rule.
  static func container(of rule: String, in findings: [Finding]) -> String? {
    findings.first {
      $0.outcome == .fail && $0.severity > .info
        && RuleRegistry.rule($0.rule)?.description.contains.contains(rule) == true
    }?.rule
  }

  /// Whole points, so that everyone can add them up.
  private static func points(of finding: Finding, by rule: RuleDescription) -> Double {
    guard let measured = finding.measured, let limit = finding.limit else { return 0 }
    if finding.rule == NoSpeech.id { return 100 }
    let range = range(for: finding.severity)
    let miss = min(1, abs(measured - limit) / rule.fullMiss)
    return (range.lowerBound + miss * (range.upperBound - range.lowerBound)).rounded()
  }
}
