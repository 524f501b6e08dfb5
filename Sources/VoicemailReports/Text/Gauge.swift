/// A figure beside its comfortable range, drawn on a line: `·····━━━━━━━···●··`.
struct Gauge {
  var value: Double
  var lower: Double?
  var upper: Double?
  /// What the line spans when value and limits lie in it.
  var axis: ClosedRange<Double>

  /// Whether the figure lies in the comfortable range.
  var isComfortable: Bool {
    value >= lower ?? -.infinity && value <= upper ?? .infinity
  }

  /// Draws it into a line, in `width` columns.
  ///
  /// The dot never lies on the wrong side of a limit, however close to it the figure is.
  func draw(into line: inout InkedLine, width: Int) {
    let axis = roomyAxis
    func cell(_ value: Double) -> Int {
      let share = (value - axis.lowerBound) / (axis.upperBound - axis.lowerBound)
      return Int((min(max(share, 0), 1) * Double(width - 1)).rounded())
    }
    let band = (lower.map(cell) ?? 0)...(upper.map(cell) ?? width - 1)
    var dot = cell(value)
    if isComfortable {
      dot = min(max(dot, band.lowerBound), band.upperBound)
    } else if band.contains(dot) {
      dot = value < lower ?? -.infinity ? band.lowerBound - 1 : band.upperBound + 1
    }
    for index in 0..<width {
      if index == dot {
        line.add("●", isComfortable ? .good : .fair, strong: true)
      } else if band.contains(index) {
        line.add("━", .good)
      } else {
        line.add("·", .faint)
      }
    }
  }

  /// The axis, stretched where a limit lies at or beyond its end, so that both sides of it show.
  private var roomyAxis: ClosedRange<Double> {
    let limits = [lower, upper].compactMap(\.self)
    let room = (axis.upperBound - axis.lowerBound) / 5
    let lowest = lower.map { min(axis.lowerBound, $0 - room) } ?? axis.lowerBound
    let highest = upper.map { max(axis.upperBound, $0 + room) } ?? axis.upperBound
    return min(lowest, limits.min() ?? lowest)...max(highest, limits.max() ?? highest)
  }
}
