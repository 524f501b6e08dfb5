import Testing

@testable import SpeechAnalysis

@Suite struct LevelOverviewTests {
  @Test(arguments: [(1, 1, 0.1), (95, 10, 0.1), (10_240, 1_024, 0.1), (10_241, 513, 0.2)])
  func stepsDoubleWhenTheyBecomeTooMany(frames: Int, steps: Int, stepSeconds: Double) {
    var builder = LevelOverviewBuilder()
    for _ in 0..<frames { builder.add(levelDBFS: -30) }
    #expect(builder.overview.levelsDBFS.count == steps)
    #expect(abs(builder.overview.stepSeconds - stepSeconds) < 1e-9)
  }

  @Test func theHighestLevelOfAStepIsKept() {
    var builder = LevelOverviewBuilder()
    for i in 0..<20 { builder.add(levelDBFS: i == 13 ? -6 : -60) }
    #expect(builder.overview.levelsDBFS == [-60, -6])
  }
}
