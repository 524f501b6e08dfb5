import Testing

@testable import SpeechAnalysis

@Suite struct SyllableNucleiTests {
  @Test func everyBumpOfAreaOneIsANucleus() {
    #expect(nuclei(at: [20, 45, 70], area: 1) == [20, 45, 70])
  }

  @Test func nucleiNearerThan50MillisecondsAreOne() {
    #expect(nuclei(at: [40, 43], area: 0.5).count == 1)
  }

  @Test func theSumDecidesHowManyPeaksAreKept() {
    // Eight peaks above the threshold whose areas add up to 4: the mean, 6, is kept.
    let places = (0..<8).map { 10 + 11 * $0 }
    #expect(nuclei(at: places, area: 0.5).count == 6)
  }

  @Test func whatRoundingTakesIsGivenToTheNextSegment() {
    var syllables = SyllableNuclei()
    // Each segment of 100 frames holds two peaks whose areas add up to 1.6: 1.8 nuclei.
    for _ in 0..<10 {
      append(bumps: [30, 60], area: 0.8, count: 100, to: &syllables)
    }
    for segment in 0..<10 { syllables.close(segment * 100 + 10..<segment * 100 + 90) }
    #expect(syllables.nuclei.count == 18)
  }

  @Test func nucleiOutsideSegmentsAreNone() {
    var syllables = SyllableNuclei()
    append(bumps: [20, 80], area: 1, count: 120, to: &syllables)
    syllables.close(60..<100)
    #expect(syllables.nuclei.map(\.frame) == [80])
  }

  private func nuclei(at places: [Int], area: Float) -> [Int] {
    var syllables = SyllableNuclei()
    append(bumps: places, area: area, count: 110, to: &syllables)
    syllables.close(0..<110)
    return syllables.nuclei.map { Int($0.frame) }
  }

  /// Adds frames whose density is a sum of Gaussians of 30 ms standard deviation.
  private func append(
    bumps: [Int], area: Float, count: Int, to syllables: inout SyllableNuclei
  ) {
    for frame in 0..<count {
      var density: Float = 0
      for bump in bumps {
        let t = Float(frame - bump) / 3
        density += area * exponential(-0.5 * t * t) / (3 * 2.506_628)
      }
      syllables.append(density: density, levelDBFS: -20)
    }
  }
}
