import Testing

@testable import SpeechAnalysis

@Suite struct PaceTests {
  /// Ten seconds at 4 syllables a second, a pause of 2 s, ten more at 5.
  private let pace = Pace(
    message: TimeSpan(0, 22), runs: [TimeSpan(0, 10), TimeSpan(12, 22)],
    syllableTimesSeconds: (0..<40).map { 0.1 + Double($0) / 4 }
      + (0..<50).map { 12.1 + Double($0) / 5 })

  @Test func speechRateCountsPauses() throws {
    #expect(abs(try #require(pace.speechRate.value) - 90.0 / 22) < 1e-9)
  }

  @Test func articulationRateDoesNot() throws {
    #expect(abs(try #require(pace.articulationRate.value) - 4.5) < 1e-9)
  }

  @Test func wordsFollowFromSyllables() throws {
    #expect(abs(try #require(pace.wordsPerMinute.value) - 90.0 / 22 * 60 / 1.35) < 1e-9)
  }

  @Test func theEndIsComparedWithTheRest() throws {
    // Last 5 s: 25 syllables; before: 65 in 15 s.
    #expect(abs(try #require(pace.endRushRatio.value) - 5 / (65.0 / 15)) < 1e-6)
  }

  @Test func theCurveShowsBothPacesAndLeavesThePauseOut() throws {
    let curve = pace.curve
    let early = try #require(curve.first { $0.timeSeconds == 5 })
    let late = try #require(curve.first { $0.timeSeconds == 18 })
    #expect(abs(early.syllablesPerSecond - 4) < 0.4)
    #expect(abs(late.syllablesPerSecond - 5) < 0.4)
    #expect(!curve.contains { $0.timeSeconds == 11 })
  }

  @Test func aFewSyllablesAreNoRate() {
    let short = Pace(
      message: TimeSpan(0, 1), runs: [TimeSpan(0, 1)], syllableTimesSeconds: [0.2, 0.5, 0.8])
    #expect(short.speechRate == .unmeasured("fewer than 8 syllables"))
    #expect(short.endRushRatio.value == nil)
  }
}
