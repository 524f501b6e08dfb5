/// The runs of samples at a ceiling.
struct ClippedRuns {
  /// Shorter runs are peaks that happen to be high (the project's guidance, level and clipping).
  private static let shortestRun = 3
  private static let maximumStretchCount = 100

  /// Samples in all runs that have ended.
  private(set) var sampleCount = 0
  /// Where runs lie, in samples; runs closer than `mergedGap` share a stretch.
  private(set) var stretches: [Range<Int>] = []
  private var mergedGap: Int
  private var runStart = 0
  /// Which side of zero the run under way is on, 0 when there is none.
  private var runSide = 0

  /// - Parameter mergedGap: Samples between runs that are told as one stretch. It doubles whenever
  ///   there would be more than 100 stretches, so that they always cover the whole recording.
  init(mergedGap: Int) {
    self.mergedGap = mergedGap
  }

  /// Takes the next sample.
  mutating func append(_ sample: Float, ceiling: Float, at position: Int) {
    let side = sample >= ceiling ? 1 : sample <= -ceiling ? -1 : 0
    guard side != runSide else { return }
    end(at: position)
    (runStart, runSide) = (position, side)
  }

  /// Ends the run under way, if there is one.
  mutating func end(at position: Int) {
    if runSide != 0, position - runStart >= Self.shortestRun {
      sampleCount += position - runStart
      add(runStart..<position)
    }
    runSide = 0
  }

  private mutating func add(_ run: Range<Int>) {
    if let last = stretches.last, run.lowerBound - last.upperBound < mergedGap {
      stretches[stretches.count - 1] = last.lowerBound..<run.upperBound
    } else {
      stretches.append(run)
    }
    if stretches.count > Self.maximumStretchCount {
      mergedGap *= 2
      let crowded = stretches
      stretches = []
      for stretch in crowded { add(stretch) }
    }
  }
}
