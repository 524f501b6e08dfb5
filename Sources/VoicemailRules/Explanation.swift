/// How the score adds up, a line a failure, at most 80 columns wide.
///
/// ```
/// 100
///  −18  message-too-long    error: 40 s, limit 30
///    0  pace-too-fast       counted in rushed
/// = 82
/// ```
public func explain(_ judgement: Judgement) -> String {
  let failures = judgement.findings.filter { $0.outcome == .fail }
  let order = failures.sorted { $0.pointsLost > $1.pointsLost }
  let width = order.map(\.rule.count).max() ?? 0
  var lines = [" 100"]
  for finding in order {
    let lost = finding.pointsLost
    let points = lost > 0 ? "−\(lost.fixed(0))" : "0"
    lines.append(
      "\(points.leftPadded(to: 4))  \(finding.rule.padded(to: width))  "
        + reason(for: finding, in: judgement))
  }
  let lost = failures.reduce(0) { $0 + $1.pointsLost }
  let floor = lost > 100 ? "  (a score is at least 0)" : ""
  lines.append("\("= \(judgement.score)".leftPadded(to: 4))\(floor)")
  if !failures.isEmpty { lines += ["", legend] }
  return lines.joined(separator: "\n") + "\n"
}

private let legend = """
  An error takes 12 to 30 points and a warning 4 to 12, by how far the limit is
  missed; info takes none. A failure counted in another costs what the larger of
  the two does.
  """

private func reason(for finding: Finding, in judgement: Judgement) -> String {
  if finding.rule == NoSpeech.id { return "nothing is spoken, so there is nothing to score" }
  if let container = Scoring.container(of: finding.rule, in: judgement.findings) {
    return "counted in \(container)"
  }
  guard let measured = finding.measured, let limit = finding.limit, let unit = finding.unit
  else { return finding.severity.rawValue }
  let figure = measured.fixed(1, unlike: limit).droppingZeroDecimal
  return "\(finding.severity.rawValue): \(figure) \(unit), limit \(limit.plain)"
}
