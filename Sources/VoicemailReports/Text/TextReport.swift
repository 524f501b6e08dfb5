public import AfterbeepKit
import SpeechAnalysis
import VoicemailRules

/// The page a rep reads: the verdict, what to fix and where, the message drawn along its time, the
/// measurements beside their comfortable ranges, and what could not be measured.
public struct TextReport: Sendable {
  private let style: TextStyle
  private let comfortRanges: [ComfortRange]
  private let explainsScore: Bool

  /// A way to draw pages.
  ///
  /// - Parameters:
  ///   - style: Width and colours.
  ///   - comfortRanges: By the thresholds of the guidance in use; without any, no gauges.
  ///   - explainsScore: Whether the page shows how the score adds up.
  public init(style: TextStyle, comfortRanges: [ComfortRange] = [], explainsScore: Bool = false) {
    self.style = style
    self.comfortRanges = comfortRanges
    self.explainsScore = explainsScore
  }

  /// The page for one recording: lines of at most the style's width, each ended by a line feed.
  public func text(for assessment: Assessment) -> String {
    let findings = assessment.judgement.map(numberedFindings) ?? (top: [], others: [])
    let all = findings.top + findings.others
    let headlineWidth = min(max(all.map { displayWidth($0.headline) }.max() ?? 0, 16), 26)
    func block(_ findings: [NumberedFinding]) -> [InkedLine] {
      findings.flatMap { findingLines($0, headlineWidth: headlineWidth, width: style.width) }
    }
    let praised = assessment.judgement?.verdict == .pass && findings.top.isEmpty
    let sections: [[InkedLine]] = [
      header(assessment),
      praised ? assessment.judgement.map(praise) ?? [] : block(findings.top),
      strip(assessment.measurements, all),
      table(assessment.measurements),
      block(findings.others),
      explainsScore ? assessment.judgement.map(score) ?? [] : [],
      gaps(assessment),
    ]
    let lines = sections.filter { !$0.isEmpty }.joined(separator: [InkedLine()])
    return lines.map { $0.text(color: style.color) + "\n" }.joined()
  }

  /// Where what belongs to a label begins; labels begin at column 1.
  private let contentColumn = 12
  private var contentWidth: Int { style.width - contentColumn }

  // MARK: Verdict and findings

  /// Verdict, file, length, guidance and score; a path too long for that takes a second line.
  private func header(_ assessment: Assessment) -> [InkedLine] {
    let path = printable(assessment.file.path)
    let length = lengthText(assessment.file.durationSeconds)
    let score = assessment.judgement.map { "\($0.score)/100" } ?? ""
    func line(withPath: Bool) -> InkedLine {
      var line = InkedLine()
      if let verdict = assessment.judgement?.verdict {
        line.add(" ")
        line.add(verdict.words, verdict.ink, strong: true)
        line.add(" ")
      }
      if withPath {
        line.add(" ")
        line.add(path, .plain, strong: true)
        line.add(" ")
      }
      line.add(" \(length)")
      if let profile = assessment.judgement?.profile {
        line.add("  guidance: \(shortened(printable(profile), to: 24))")
      }
      return line
    }
    var first = line(withPath: true)
    let fits = first.width + 2 + score.utf8.count <= style.width
    if !fits { first = line(withPath: false) }
    first.add(score, endingAt: style.width, .plain, strong: true)
    if fits { return [first] }

    var second = InkedLine()
    second.add(" ")
    second.add(shortened(path, to: style.width - 1), .plain, strong: true)
    return [first, second]
  }

  private func praise(_ judgement: Judgement) -> [InkedLine] {
    let passedCount = judgement.findings.count { $0.outcome == .pass }
    var line = InkedLine()
    line.add(" Nothing to fix; \(passedCount) \(passedCount == 1 ? "check" : "checks") passed.")
    return [line]
  }

  /// How the score adds up.
  private func score(_ judgement: Judgement) -> [InkedLine] {
    explain(judgement).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
      var line = InkedLine()
      line.add(" " + $0)
      return line
    }
  }

  // MARK: The message

  private func strip(_ measurements: Measurements, _ findings: [NumberedFinding]) -> [InkedLine] {
    guard measurements.durationSeconds > 0 else { return [] }
    let strip = MessageStrip(measurements, findings: findings, columnCount: contentWidth)
    return strip.rows.map { labelled($0.label, $0.cells) }
  }

  private func table(_ measurements: Measurements) -> [InkedLine] {
    let table = MeasurementTable(
      measurementRows(of: measurements), ranges: comfortRanges, width: contentWidth)
    let topics = MeasurementRow.Topic.allCases.flatMap { topic in
      table.lines(of: topic).enumerated().map {
        labelled($0.offset == 0 ? topic.rawValue : "", $0.element)
      }
    }
    return (table.heading.map { [labelled("", $0)] } ?? []) + topics
  }

  // MARK: What is missing

  /// What was not measured, what was not judged, and what to know of the file.
  private func gaps(_ assessment: Assessment) -> [InkedLine] {
    paragraphs("unmeasured", unmeasuredTexts(of: assessment.measurements))
      + paragraphs("not judged", assessment.judgement.map(unjudgedTexts) ?? [])
      + paragraphs("note", assessment.file.notes)
  }

  private func paragraphs(_ label: String, _ texts: [String]) -> [InkedLine] {
    texts.flatMap { wrapped($0, to: contentWidth) }.enumerated().map { index, text in
      var line = labelled(index == 0 ? label : "")
      line.add(text)
      return line
    }
  }

  private func labelled(_ label: String, _ content: InkedLine = InkedLine()) -> InkedLine {
    var line = InkedLine()
    line.add(" ")
    line.add(label, .faint)
    line.pad(to: contentColumn)
    line.add(content)
    return line
  }
}

extension Judgement.Verdict {
  /// The verdict as a rep reads it.
  var words: String {
    switch self {
    case .pass: "READY TO SEND"
    case .advise: "READY, CAN BE BETTER"
    case .fix: "FIX FIRST"
    }
  }

  var ink: Ink {
    switch self {
    case .pass: .good
    case .advise: .fair
    case .fix: .poor
    }
  }
}
