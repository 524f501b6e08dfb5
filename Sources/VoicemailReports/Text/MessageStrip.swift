import SpeechAnalysis
import VoicemailRules

/// The recording drawn along a line of time: level, speech, pace, and the findings at their places.
struct MessageStrip {
  private let measurements: Measurements
  private let findings: [NumberedFinding]
  private let axis: TimeAxis

  /// A strip of `columnCount` columns; the recording is longer than 0 s.
  init(_ measurements: Measurements, findings: [NumberedFinding], columnCount: Int) {
    self.measurements = measurements
    self.findings = findings
    axis = TimeAxis(durationSeconds: measurements.durationSeconds, columnCount: columnCount)
  }

  /// One row of the strip: its label and its cells.
  struct Row {
    var label: String
    var cells: InkedLine
  }

  /// The rows from top to bottom; those that would be empty are left out.
  var rows: [Row] {
    var rows = [
      Row(label: "", cells: timeRow), Row(label: "level", cells: levelRow),
      Row(label: "speech", cells: speechRow),
    ]
    if !measurements.paceCurve.isEmpty { rows.append(Row(label: "syll/s", cells: paceRow)) }
    for (index, lane) in findingLanes.enumerated() {
      rows.append(Row(label: index == 0 ? "findings" : "", cells: lane))
    }
    return rows
  }

  private var timeRow: InkedLine {
    var line = InkedLine()
    for label in axis.labels {
      line.pad(to: label.column)
      line.add(label.text, .faint)
    }
    return line
  }

  // MARK: Level

  /// Eight blocks of 6 dB, a doubling of amplitude each, from -54 dBFS up: our choice, so that
  /// drafts of different level look different. Source of the nominal speech level of -22 dBFS,
  /// which fills six: RFC 7874, section 4.
  private static let blocks: [Character] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let lowestBlockDBFS = -54.0
  private static let blockDB = 6.0

  private var levelRow: InkedLine {
    var line = InkedLine()
    line.add(
      String(
        (0..<axis.columnCount).map { column in
          let above = meanLevelDBFS(inColumn: column) - Self.lowestBlockDBFS
          return Self.blocks[min(max(Int(above / Self.blockDB) + (above < 0 ? 0 : 1), 0), 8)]
        }))
    return line
  }

  /// Mean of the overview's stretches under a column, each at least the emptiest block.
  private func meanLevelDBFS(inColumn column: Int) -> Double {
    let overview = measurements.levelOverview
    let empty = Self.lowestBlockDBFS - Self.blockDB
    let start = Double(column) * axis.secondsPerColumn / overview.stepSeconds
    let end = Double(column + 1) * axis.secondsPerColumn / overview.stepSeconds
    let first = min(Int(start), overview.levelsDBFS.count)
    let last = min(max(Int(end.rounded(.up)), first + 1), overview.levelsDBFS.count)
    let levels = overview.levelsDBFS[first..<max(first, last)]
    guard !levels.isEmpty else { return empty }
    return levels.reduce(0) { $0 + max(Double($1), empty) } / Double(levels.count)
  }

  // MARK: Speech

  /// A bar where at least half of the time is speech, to half a column.
  private var speechRow: InkedLine {
    let halves = speechShares(cellCount: axis.columnCount * 2).map { $0 >= 0.5 }
    var line = InkedLine()
    line.add(
      String(
        (0..<axis.columnCount).map { column -> Character in
          switch (halves[2 * column], halves[2 * column + 1]) {
          case (true, true): "━"
          case (true, false): "╸"
          case (false, true): "╺"
          case (false, false): " "
          }
        }), .voice)
    return line
  }

  private func speechShares(cellCount: Int) -> [Double] {
    let cellSeconds = axis.durationSeconds / Double(cellCount)
    var shares = Array(repeating: 0.0, count: cellCount)
    for segment in measurements.speechSegments {
      let first = min(max(Int(segment.startSeconds / cellSeconds), 0), cellCount - 1)
      let last = min(max(Int(segment.endSeconds / cellSeconds), first), cellCount - 1)
      for cell in first...last {
        let start = max(segment.startSeconds, Double(cell) * cellSeconds)
        let end = min(segment.endSeconds, Double(cell + 1) * cellSeconds)
        shares[cell] += max(0, end - start) / cellSeconds
      }
    }
    return shares
  }

  // MARK: Pace

  /// The mean of the pace curve from each figure's place to the next one's.
  private var paceRow: InkedLine {
    let stepSeconds = axis.paceSeconds
    var sums: [Int: (sum: Double, count: Int)] = [:]
    for point in measurements.paceCurve {
      let step = Int(point.timeSeconds / stepSeconds)
      let before = sums[step] ?? (0, 0)
      sums[step] = (before.sum + point.syllablesPerSecond, before.count + 1)
    }
    var line = InkedLine()
    for (step, total) in sums.sorted(by: { $0.key < $1.key }) {
      let text = decimalText(total.sum / Double(total.count), places: 1)
      let column = axis.column(at: Double(step) * stepSeconds)
      guard column >= line.width, column + text.utf8.count <= axis.columnCount else { continue }
      line.pad(to: column)
      line.add(text)
    }
    return line
  }

  // MARK: Findings

  /// The findings' places, `2────`, in as few lanes as let none touch another.
  private var findingLanes: [InkedLine] {
    var lanes: [[Int: (text: Character, ink: Ink)]] = []
    for numbered in findings where !numbered.finding.spans.isEmpty && numbered.number <= 9 {
      let marks = marks(of: numbered)
      let free = lanes.firstIndex { lane in
        !marks.keys.contains { lane[$0] != nil || lane[$0 - 1] != nil || lane[$0 + 1] != nil }
      }
      if let free {
        lanes[free].merge(marks) { kept, _ in kept }
      } else {
        lanes.append(marks)
      }
    }
    return lanes.map { lane in
      var line = InkedLine()
      for (column, mark) in lane.sorted(by: { $0.key < $1.key }) {
        line.pad(to: column)
        line.add(String(mark.text), mark.ink, strong: mark.text != "─")
      }
      return line
    }
  }

  /// The columns of a finding: its number where a run of them begins, a line through the rest.
  private func marks(of numbered: NumberedFinding) -> [Int: (text: Character, ink: Ink)] {
    let columns = Set(numbered.finding.spans.flatMap { axis.columns(of: $0) })
    let digit = Character(String(numbered.number))
    return Dictionary(
      uniqueKeysWithValues: columns.map {
        ($0, (columns.contains($0 - 1) ? "─" : digit, numbered.ink))
      })
  }
}
