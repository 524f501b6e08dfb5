/// How even the voice is: the levels of the syllables.
struct SyllableLevels {
  /// Fewest syllables a spread or an ending is reported for.
  static let fewestSyllables = 8
  /// Least speech that counts as the ending: a short last word alone says little.
  static let endingSeconds = 2.0

  private let times: [Double]
  private let levels: [Float]

  /// - Parameters:
  ///   - times: When each syllable is said, in order.
  ///   - levels: Frame level at each, dBFS.
  init(times: [Double], levels: [Float]) {
    self.times = times
    self.levels = levels
  }

  /// Standard deviation of the syllables' levels.
  var deviationDB: Measured {
    guard levels.count >= Self.fewestSyllables else {
      return .unmeasured("fewer than \(Self.fewestSyllables) syllables")
    }
    let mean = levels.reduce(0) { $0 + Double($1) } / Double(levels.count)
    let squares = levels.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return .value((squares / Double(levels.count - 1)).squareRoot())
  }

  /// The last phrases that hold at least 2 s, with their mean level less that of what comes before.
  func ending(ofRuns runs: [TimeSpan]) -> (span: TimeSpan, levelDB: Double)? {
    var seconds = 0.0
    guard
      let first = runs.lastIndex(where: { run in
        seconds += run.durationSeconds
        return seconds >= Self.endingSeconds
      }), first > 0
    else { return nil }
    let start = runs[first].startSeconds
    let split = times.firstIndex { $0 >= start } ?? times.count
    guard split >= Self.fewestSyllables, times.count - split >= Self.fewestSyllables / 2 else {
      return nil
    }
    let before = levels[..<split].reduce(0) { $0 + Double($1) } / Double(split)
    let after = levels[split...].reduce(0) { $0 + Double($1) } / Double(levels.count - split)
    return (TimeSpan(start, runs[runs.count - 1].endSeconds), after - before)
  }
}
