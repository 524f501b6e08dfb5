/// Gathers the highest level of equal stretches; joins them in pairs whenever they become too many.
struct LevelOverviewBuilder {
  /// Most stretches kept; more than any terminal or page draws.
  static let limit = 1_024

  private var framesPerStep = 10
  private var levels: [Float] = []
  private var frameCount = 0

  /// Adds the next frame.
  mutating func add(levelDBFS: Float) {
    if frameCount % framesPerStep == 0 {
      if levels.count == Self.limit { joinPairs() }
      if frameCount % framesPerStep == 0 { levels.append(-120) }
    }
    levels[levels.count - 1] = max(levels[levels.count - 1], levelDBFS)
    frameCount += 1
  }

  /// The picture so far.
  var overview: LevelOverview {
    LevelOverview(
      stepSeconds: Double(framesPerStep) * FrameGrid.hopSeconds, levelsDBFS: levels)
  }

  private mutating func joinPairs() {
    levels = stride(from: 0, to: levels.count, by: 2).map { max(levels[$0], levels[$0 + 1]) }
    framesPerStep *= 2
  }
}
