import TestSignals
import Testing

@testable import SpeechAnalysis

@Suite struct DecimatorTests {
  @Test(arguments: [8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000])
  func keepsThePitchBandAndRemovesWhatWouldFold(rate: Int) {
    // Pass band within 0.1 dB, stop band 48 dB down: the design's 50 dB less its ripple.
    #expect(abs(gainDB(at: 200, rate)) < 0.1)
    #expect(abs(gainDB(at: 1_400, rate)) < 0.1)
    #expect(gainDB(at: 2_500, rate) < -48)
    #expect(gainDB(at: 3_600, rate) < -48)
  }

  @Test func outputLiesAtItsInputSample() {
    let decimator = Decimator(sampleRateHz: 16_000)
    #expect(decimator.factor == 4)
    var input = [Float](repeating: 0, count: 2 * decimator.reach + 1)
    for i in 0..<input.count { input[i] = Float(i - decimator.reach) }
    // A ramp passes a symmetric filter unchanged: its middle is 0.
    #expect(abs(decimator.output(around: input.span)) < 1e-4)
  }

  private func gainDB(at frequencyHz: Double, _ rate: Int) -> Double {
    let decimator = Decimator(sampleRateHz: rate)
    let signal = sine(frequencyHz: frequencyHz, sampleRateHz: rate, seconds: 0.2)
    let length = 2 * decimator.reach + 1
    var input = 0.0
    var output = 0.0
    for start in stride(from: 0, to: signal.count - length, by: decimator.factor) {
      let sample = decimator.output(around: signal.span.extracting(start..<start + length))
      output += Double(sample * sample)
      let middle = signal[start + decimator.reach]
      input += Double(middle * middle)
    }
    return Double(decibels(power: Float(output / input)))
  }
}
