import TestSignals
import Testing

@testable import SpeechAnalysis

@Suite struct KWeightingTests {
  // The direct form with the coefficients of BS.1770-4, Annex 1, tables 1 and 2.
  @Test func isTheStandardsTableAt48Kilohertz() {
    var shelf = DirectForm(
      forward: (1.53512485958697, -2.69169618940638, 1.19839281085285),
      back: (-1.69065929318241, 0.73248077421585))
    var highPass = DirectForm(
      forward: (1.0, -2.0, 1.0), back: (-1.99004745483398, 0.99007225036621))
    var weighting = KWeighting(sampleRateHz: 48_000)
    var largestError = 0.0
    for sample in noise(seed: 3, sampleRateHz: 48_000, seconds: 0.2) {
      let expected = highPass.filter(shelf.filter(Double(sample)))
      largestError = max(largestError, abs(weighting.filter(Double(sample)) - expected))
    }
    // The tables have fourteen decimals, which the poles near 1 magnify ten-thousandfold.
    #expect(largestError <= 1e-8)
  }

  // The offset is what a filter in single precision gets wrong first.
  @Test(arguments: [8_000, 44_100, 192_000, 768_000], [0, 0.5])
  func eightSamplesAtATimeAreTheSameFilter(sampleRateHz: Int, offset: Float) {
    let signal = noise(
      seed: 4, sampleRateHz: sampleRateHz, seconds: 8_000 / Double(sampleRateHz),
      amplitude: 0.5
    ).map { $0 + offset }
    let block = KWeightingBlock(sampleRateHz: sampleRateHz)
    var plain = KWeighting(sampleRateHz: sampleRateHz)
    var state = KWeightingBlock.State()
    var largestError = 0.0
    for start in stride(from: 0, to: signal.count, by: 8) {
      let outputs = block.filter(signal.span, from: start, by: 1, state: &state)
      for lane in 0..<8 {
        let expected = plain.filter(Double(signal[start + lane]))
        largestError = max(largestError, abs(Double(outputs[lane]) - expected))
      }
    }
    // Single precision rounds by up to 6e-8, and the state remembers. -106 dBFS is below 16 bits.
    #expect(largestError <= 5e-6)
  }

  @Test func everySecondSampleIsAChannel() {
    let left = noise(seed: 5, sampleRateHz: 16_000, seconds: 0.02)
    let frames = interleaved(left, left.reversed())
    let block = KWeightingBlock(sampleRateHz: 16_000)
    var (alone, ofTwo) = (KWeightingBlock.State(), KWeightingBlock.State())
    for start in stride(from: 0, to: left.count, by: 8) {
      let expected = block.filter(left.span, from: start, by: 1, state: &alone)
      let outputs = block.filter(frames.span, from: 2 * start, by: 2, state: &ofTwo)
      #expect(outputs == expected)
    }
  }
}

/// A second-order section as textbooks write it.
private struct DirectForm {
  let forward: (Double, Double, Double)
  let back: (Double, Double)
  private var inputs = (0.0, 0.0)
  private var outputs = (0.0, 0.0)

  init(forward: (Double, Double, Double), back: (Double, Double)) {
    (self.forward, self.back) = (forward, back)
  }

  mutating func filter(_ sample: Double) -> Double {
    let output =
      forward.0 * sample + forward.1 * inputs.0 + forward.2 * inputs.1
      - back.0 * outputs.0 - back.1 * outputs.1
    inputs = (sample, inputs.0)
    outputs = (output, outputs.0)
    return output
  }
}
