import Testing

@testable import SpeechAnalysis

@Suite struct HistogramTests {
  @Test(arguments: [0.1, 0.5, 0.9])
  func percentilesAreWithinAStep(share: Double) {
    var histogram = Histogram(from: 0, to: 100, step: 0.5)
    for i in 0..<10_000 { histogram.add(Float(i) / 100) }
    #expect(abs(Double(histogram.percentile(share)) - 100 * share) < 0.5)
  }

  @Test func valuesBeyondTheEndsCountAsTheEnds() {
    var histogram = Histogram(from: -10, to: 10, step: 1)
    histogram.add(-1_000)
    histogram.add(1_000)
    #expect(histogram.total == 2)
    #expect(histogram.percentile(0.25) <= -9.5)
    #expect(histogram.percentile(0.75) >= 9.5)
  }

  @Test func joinedHistogramsCountTogether() {
    var left = Histogram.levels
    var right = Histogram.levels
    left.add(-30)
    right.add(-50)
    left.add(right)
    #expect(left.total == 2)
    #expect(abs(left.percentile(0.25) - -50) < 0.5)
  }
}
