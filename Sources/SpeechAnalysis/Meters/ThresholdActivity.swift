/// How long an envelope is active by each of several thresholds: at or above it, or less than the
/// hangover ago.
///
/// Keeps only when each threshold was lost, so a steady envelope costs one comparison.
///
/// Source: ITU-T P.56, method B (activity counts with hangover).
struct ThresholdActivity {
  private let hangoverTickCount: Int
  /// Ticks so far.
  private(set) var tickCount = 0
  /// How many thresholds, from the lowest, the envelope reaches now.
  private var reachedCount = 0
  /// For each threshold not reached now, the first tick at which it was not.
  private var lostAt: [Int]
  /// For each threshold, the inactive ticks before it was last reached.
  private var inactiveCounts: [Int]

  init(thresholdCount: Int, hangoverTickCount: Int) {
    self.hangoverTickCount = hangoverTickCount
    // As if lost before the start by just the hangover, of which nothing is left then.
    lostAt = Array(repeating: -hangoverTickCount, count: thresholdCount)
    inactiveCounts = Array(repeating: 0, count: thresholdCount)
  }

  /// Takes the envelope's next tick.
  mutating func append(reachedCount newCount: Int) {
    if newCount < reachedCount {
      for threshold in newCount..<reachedCount { lostAt[threshold] = tickCount }
    } else if newCount > reachedCount {
      for threshold in reachedCount..<newCount {
        inactiveCounts[threshold] += inactiveCount(sinceLosing: threshold)
      }
    }
    reachedCount = newCount
    tickCount += 1
  }

  private func inactiveCount(sinceLosing threshold: Int) -> Int {
    max(0, tickCount - lostAt[threshold] - hangoverTickCount)
  }

  /// Active ticks by each threshold, lowest first.
  var activeCounts: [Int] {
    inactiveCounts.indices.map { threshold in
      let open = threshold < reachedCount ? 0 : inactiveCount(sinceLosing: threshold)
      return tickCount - inactiveCounts[threshold] - open
    }
  }
}
