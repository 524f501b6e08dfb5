import Testing

@testable import SpeechAnalysis

@Suite struct SyllableLevelsTests {
  private let runs = [TimeSpan(0, 8), TimeSpan(9, 10), TimeSpan(11, 13)]

  @Test func aFadingEndShows() throws {
    let times = (0..<26).map { Double($0) / 2 }
    let levels = times.map { $0 < 11 ? Float(-20) : -29 }
    let ending = try #require(SyllableLevels(times: times, levels: levels).ending(ofRuns: runs))
    #expect(ending.span == TimeSpan(11, 13))
    #expect(abs(ending.levelDB - -9) < 1e-6)
  }

  @Test func aShortLastWordTakesThePhraseBeforeAlong() throws {
    let times = (0..<26).map { Double($0) / 2 }
    let levels = [Float](repeating: -20, count: 26)
    let short = [TimeSpan(0, 8), TimeSpan(9, 11.5), TimeSpan(12, 13)]
    let ending = try #require(SyllableLevels(times: times, levels: levels).ending(ofRuns: short))
    #expect(ending.span == TimeSpan(9, 13))
  }

  @Test func oneBreathHasNoEnding() {
    let levels = SyllableLevels(
      times: (0..<40).map { Double($0) / 4 }, levels: [Float](repeating: -20, count: 40))
    #expect(levels.ending(ofRuns: [TimeSpan(0, 10)]) == nil)
  }

  @Test func deviationIsThatOfTheLevels() throws {
    let levels = SyllableLevels(
      times: (0..<10).map { Double($0) }, levels: (0..<10).map { $0 % 2 == 0 ? -18 : -22 })
    // Sample standard deviation of ten values 2 dB either side.
    #expect(abs(try #require(levels.deviationDB.value) - (40.0 / 9).squareRoot()) < 1e-6)
  }
}
