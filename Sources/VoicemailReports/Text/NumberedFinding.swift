import SpeechAnalysis
import VoicemailRules

/// A failed rule with the number it carries on the page and under the strip.
struct NumberedFinding {
  var number: Int
  var finding: Finding

  /// What to do in a few words.
  var headline: String { finding.headline ?? finding.rule }

  /// The colour of its weight.
  var ink: Ink {
    switch finding.severity {
    case .error: .poor
    case .warning: .fair
    case .info: .note
    }
  }
}

/// The failed rules of a judgement: first its top fixes in their order, then the others, heaviest
/// first, numbered through.
func numberedFindings(of judgement: Judgement) -> (
  top: [NumberedFinding], others: [NumberedFinding]
) {
  let failed = judgement.findings.filter { $0.outcome == .fail }
  let top = judgement.topFixes.compactMap { rule in failed.first { $0.rule == rule } }
  let others = Severity.allCases.sorted(by: >).flatMap { severity in
    failed.filter { $0.severity == severity && !judgement.topFixes.contains($0.rule) }
  }
  let numbered = (top + others).enumerated().map {
    NumberedFinding(number: $0.offset + 1, finding: $0.element)
  }
  return (Array(numbered.prefix(top.count)), Array(numbered.dropFirst(top.count)))
}

/// A finding in two columns: what to do, and where unless the message names each place; then
/// what was measured and how to mend it.
func findingLines(_ numbered: NumberedFinding, headlineWidth: Int, width: Int) -> [InkedLine] {
  let finding = numbered.finding
  let textColumn = 4 + headlineWidth + 2
  let textWidth = width - textColumn
  let isNamed = finding.spans.allSatisfy { finding.message.contains(clockText($0.startSeconds)) }
  let left =
    wrapped(numbered.headline, to: headlineWidth).map { ($0, Ink.plain, true) }
    + (isNamed ? [] : [(placesText(finding.spans, to: headlineWidth), numbered.ink, false)])
  let right =
    wrapped(finding.message, to: textWidth).map { ($0, Ink.plain) }
    + (finding.advice.map { wrapped($0, to: textWidth) } ?? []).map { ($0, Ink.faint) }
  return (0..<max(left.count, right.count)).map { index in
    var line = InkedLine()
    if index == 0 { line.add("\(numbered.number)", endingAt: 2, numbered.ink, strong: true) }
    line.pad(to: 4)
    if index < left.count { line.add(left[index].0, left[index].1, strong: left[index].2) }
    line.pad(to: textColumn)
    if index < right.count { line.add(right[index].0, right[index].1) }
    return line
  }
}
