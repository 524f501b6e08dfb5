import SpeechAnalysis

/// The measurements by topic: those with a comfortable range beside a gauge, the others in pairs.
struct MeasurementTable {
  private let rows: [MeasurementRow]
  private let ranges: [String: ComfortRange]
  private let width: Int

  /// A table of at most `width` columns.
  init(_ rows: [MeasurementRow], ranges: [ComfortRange], width: Int) {
    self.rows = rows.filter { $0.measured.value != nil }
    self.ranges = Dictionary(ranges.map { ($0.measurement, $0) }) { first, _ in first }
    self.width = width
  }

  /// Columns of a label with its value and unit, and of the gap beside it.
  private let valueEnd = 22
  private let cellWidth = 32
  private let gap = 2

  /// The lines of one topic.
  func lines(of topic: MeasurementRow.Topic) -> [InkedLine] {
    let rows = rows.filter { $0.topic == topic }
    let gauged = rows.compactMap { row in ranges[row.name].map { gaugeLine(row, $0) } }
    let others = rows.filter { ranges[$0.name] == nil }
    return gauged
      + stride(from: 0, to: others.count, by: 2).map { index in
        var line = InkedLine()
        add(others[index], to: &line)
        if index + 1 < others.count {
          line.pad(to: cellWidth + gap)
          add(others[index + 1], to: &line)
        }
        return line
      }
  }

  /// What stands above the limits, or `nil` without any.
  var heading: InkedLine? {
    guard rows.contains(where: { ranges[$0.name] != nil }) else { return nil }
    var line = InkedLine()
    line.pad(to: cellWidth + 2 * gap + gaugeWidth)
    line.add("comfortable", .faint)
    return line
  }

  private func gaugeLine(_ row: MeasurementRow, _ range: ComfortRange) -> InkedLine {
    var line = InkedLine()
    add(row, to: &line)
    line.pad(to: cellWidth + gap)
    let shown = row.measured.value.map(row.unit.shown) ?? 0
    let gauge = Gauge(
      value: shown, lower: range.lower.map(row.unit.shown), upper: range.upper.map(row.unit.shown),
      axis: row.axis)
    gauge.draw(into: &line, width: gaugeWidth)
    line.pad(to: line.width + gap)
    line.add(shortened(limitsText(row, range), to: width - line.width), .faint)
    return line
  }

  private func add(_ row: MeasurementRow, to line: inout InkedLine) {
    guard let figure = row.measured.value else { return }
    let start = line.width
    let (value, unit) = row.unit.valueText(figure)
    line.add(row.label, .faint)
    line.add(value, endingAt: start + valueEnd)
    line.add(" " + unit)
  }

  private func limitsText(_ row: MeasurementRow, _ range: ComfortRange) -> String {
    switch (range.lower.map(row.unit.limitText), range.upper.map(row.unit.limitText)) {
    case (let lower?, let upper?): "\(lower) to \(upper)"
    case (let lower?, nil): "at least \(lower)"
    case (nil, let upper?): "up to \(upper)"
    case (nil, nil): ""
    }
  }

  /// What the widest limits leave; no wider than 41 columns, where a gauge reads no better.
  private var gaugeWidth: Int {
    let limits = rows.compactMap { row in ranges[row.name].map { limitsText(row, $0).utf8.count } }
    let limitsWidth = max(limits.max() ?? 0, "comfortable".utf8.count)
    return min(max(width - cellWidth - 2 * gap - limitsWidth, 15), 41)
  }
}
