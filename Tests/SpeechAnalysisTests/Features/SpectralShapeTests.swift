import Testing

@testable import SpeechAnalysis

@Suite struct SpectralShapeTests {
  @Test func flatSpectrumHasFlatnessZero() {
    let bands = [Float](repeating: -40, count: 32)
    #expect(abs(spectralFlatnessDB(bands.span, meanPower: 1e-4)) < 0.01)
  }

  @Test func oneLineIsFarFromFlat() {
    var bands = [Float](repeating: -80, count: 32)
    bands[7] = 0
    // Geometric mean -77.5 dB, arithmetic mean 10·log10(1 / 32) = -15.1 dB.
    #expect(abs(spectralFlatnessDB(bands.span, meanPower: 1 / 32) - (-62.4)) < 0.1)
  }

  @Test func fluxCountsRisesOnly() {
    let low = [Float](repeating: -40, count: 4)
    let high: [Float] = [-30, -50, -40, -36]
    #expect(spectralFluxDB(high.span, after: low.span) == 3.5)
    #expect(spectralFluxDB(low.span, after: low.span) == 0)
  }
}
