import SpeechAnalysis

/// Seconds of a recording laid over columns of a terminal.
struct TimeAxis {
  /// What all columns together stand for, above 0.
  let durationSeconds: Double
  let columnCount: Int

  /// How many seconds a column stands for.
  var secondsPerColumn: Double { durationSeconds / Double(columnCount) }

  /// The column a time falls into, 0 ..< `columnCount`.
  func column(at seconds: Double) -> Int {
    min(max(Int(seconds / secondsPerColumn), 0), columnCount - 1)
  }

  /// The columns a stretch touches, at least one; it does not touch the one it ends before.
  func columns(of span: TimeSpan) -> ClosedRange<Int> {
    let first = column(at: span.startSeconds)
    let last = Int((span.endSeconds / secondsPerColumn).rounded(.up)) - 1
    return first...min(max(first, last), columnCount - 1)
  }

  /// Distance of the labels: the least round one that leaves each label four columns of air; more
  /// than half a day is whole days.
  var tickSeconds: Double {
    let leastSeconds = Double(label(durationSeconds).utf8.count + 4) * secondsPerColumn
    return Self.roundSeconds.first { $0 >= leastSeconds }
      ?? (leastSeconds / 86400).rounded(.up) * 86400
  }

  /// Half the labels' distance where two figures of pace fit in it, otherwise the whole.
  var paceSeconds: Double {
    tickSeconds / 2 / secondsPerColumn >= 5 ? tickSeconds / 2 : tickSeconds
  }

  /// Time at a label.
  func label(_ seconds: Double) -> String {
    clockText(seconds, withHours: durationSeconds >= 3600)
  }

  /// Columns and texts of the labels that fit.
  var labels: [(column: Int, text: String)] {
    (0...Int(durationSeconds / tickSeconds)).compactMap { index in
      let text = label(Double(index) * tickSeconds)
      let column = column(at: Double(index) * tickSeconds)
      return column + text.utf8.count <= columnCount ? (column, text) : nil
    }
  }

  private static let roundSeconds: [Double] = [
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200,
  ]
}
