/// Counts of values in equal steps: percentiles of any number of values in fixed memory.
struct Histogram {
  private let low: Float
  private let step: Float
  private var counts: [Int32]
  /// How many values were counted.
  private(set) var total = 0

  /// Steps of `step` from `low` to `high`; values beyond count as the outermost step.
  init(from low: Float, to high: Float, step: Float) {
    self.low = low
    self.step = step
    counts = [Int32](repeating: 0, count: Int(((high - low) / step).rounded(.up)) + 1)
  }

  /// Levels in dBFS, by 0.5 dB: finer than any two rooms differ.
  static var levels: Histogram { Histogram(from: -115, to: 15, step: 0.5) }

  mutating func add(_ value: Float) {
    counts[bin(value)] += 1
    total += 1
  }

  mutating func add(_ other: Histogram) {
    for i in 0..<counts.count { counts[i] += other.counts[i] }
    total += other.total
  }

  /// The value below which a share of all values lies, interpolated inside its step.
  ///
  /// - Parameter share: 0...1.
  /// - Returns: The lowest value for an empty histogram.
  func percentile(_ share: Double) -> Float {
    let wanted = share * Double(total)
    var below = 0.0
    for i in 0..<counts.count where counts[i] > 0 {
      let here = Double(counts[i])
      if below + here >= wanted {
        return low + step * (Float(i) - 0.5 + Float((wanted - below) / here))
      }
      below += here
    }
    return low
  }

  private func bin(_ value: Float) -> Int {
    min(counts.count - 1, max(0, Int(((value - low) / step).rounded())))
  }
}
