import TestSignals
import Testing

@testable import SpeechAnalysis

@Suite struct HarmonicityTests {
  @Test(arguments: [8_000, 16_000, 44_100])
  func voicesAreHarmonicAndNoiseIsNot(rate: Int) {
    let voice = syllables(at: [0.1], sampleRateHz: rate, seconds: 0.2)
    let hiss = noise(seed: 6, sampleRateHz: rate, seconds: 0.2, amplitude: 0.1)
    #expect(measure(voice, rate).harmonicity > 0.8)
    #expect(measure(hiss, rate).harmonicity < 0.5)
    #expect(measure(voice, rate).peakiness > measure(hiss, rate).peakiness)
  }

  @Test func silenceIsNeither() {
    let silent = measure(silence(sampleRateHz: 8_000, seconds: 0.2), 8_000)
    #expect(silent.harmonicity == 0)
    #expect(silent.peakiness == 0)
  }

  private func measure(_ signal: [Float], _ rate: Int) -> (harmonicity: Float, peakiness: Float) {
    let grid = FrameGrid(sampleRateHz: rate)
    let window = periodicHann(count: grid.windowCount)
    var fft = RealFFT(size: grid.fftSize)
    var power = [Float](repeating: 0, count: grid.fftSize / 2 + 1)
    let start = signal.count / 2 - grid.windowCount / 2
    fft.power(
      of: signal, start..<start + grid.windowCount, window: window, scale: 1, into: &power)
    var harmonicity = Harmonicity(grid: grid, window: window)
    var peakiness = SpectralPeakiness(grid: grid, scale: 1)
    return (harmonicity.measure(power), peakiness.measure(power))
  }
}
