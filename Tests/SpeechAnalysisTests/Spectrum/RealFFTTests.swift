import TestSignals
import Testing

@testable import SpeechAnalysis

@Suite struct RealFFTTests {
  @Test(arguments: [64, 256, 2_048])
  func impulseHasFlatPower(size: Int) {
    let power = spectrum(of: impulse(sampleRateHz: size, seconds: 1), size: size)
    #expect(power.count == size / 2 + 1)
    #expect(power.allSatisfy { abs($0 - 1) < 1e-5 })
  }

  @Test func sineFallsIntoItsBin() {
    let power = spectrum(of: sine(frequencyHz: 8, sampleRateHz: 256, seconds: 1), size: 256)
    #expect(abs(power[8] - 128 * 128) < 1)
    #expect(power.indices.filter { power[$0] > 1e-3 } == [8])
  }

  @Test(arguments: [128, 200, 256])
  func agreesWithTheDefinition(count: Int) {
    let signal = noise(seed: 3, sampleRateHz: count, seconds: 1)
    let power = spectrum(of: signal, size: 256)
    for bin in stride(from: 0, through: 128, by: 7) {
      var real = 0.0
      var imaginary = 0.0
      for (i, sample) in signal.enumerated() {
        let angle = 2 * Double.pi * Double(i * bin) / 256
        real += Double(sample) * cosine(angle)
        imaginary += Double(sample) * cosine(angle + Double.pi / 2)
      }
      // Single precision: a few parts in 10^6 of the signal's energy.
      #expect(abs(Double(power[bin]) - (real * real + imaginary * imaginary)) < 1e-3)
    }
  }

  @Test func autocorrelationOfAPowerSpectrumIsItsInverse() {
    let signal = noise(seed: 5, sampleRateHz: 100, seconds: 1)
    var fft = RealFFT(size: 256)
    var power = [Float](repeating: 0, count: 129)
    fft.power(
      of: signal, 0..<100, window: [Float](repeating: 1, count: 100), scale: 1, into: &power)
    var lags = [Float](repeating: 0, count: 60)
    fft.autocorrelation(ofPower: power, into: &lags)
    for lag in [0, 1, 13, 59] {
      var sum: Float = 0
      for i in 0..<100 - lag { sum += signal[i] * signal[i + lag] }
      #expect(abs(lags[lag] / 256 - sum) < 1e-3)
    }
  }

  @Test func sizesThatAreNoPowerOfTwoAreRefused() async {
    await #expect(processExitsWith: .failure) { _ = RealFFT(size: 400) }
  }

  private func spectrum(of signal: [Float], size: Int) -> [Float] {
    var fft = RealFFT(size: size)
    var power = [Float](repeating: 0, count: size / 2 + 1)
    fft.power(
      of: signal, 0..<signal.count, window: [Float](repeating: 1, count: signal.count), scale: 1,
      into: &power)
    return power
  }

  /// Cosine by its series, so that the reference shares nothing with what it checks.
  private func cosine(_ angle: Double) -> Double {
    let x = angle.truncatingRemainder(dividingBy: 2 * Double.pi)
    var term = 1.0
    var sum = 1.0
    for k in 1..<40 {
      term *= -x * x / Double((2 * k - 1) * 2 * k)
      sum += term
    }
    return sum
  }
}
