/// How far the spectrum's lines stand out from what lies between them: harmonics of a voice do.
///
/// Root mean square of the logarithmic power between 90 and 1,500 Hz less the mean of what lies two
/// bins to either side. Our own; in the spirit of the harmonic comb of Martin, "Comparison of pitch
/// detection by cepstrum and spectral comb analysis", ICASSP 1982.
struct SpectralPeakiness {
  private let bins: Range<Int>
  private let offset: Float
  private var logarithms: [Float]

  /// - Parameter scale: What the power spectrum was multiplied by.
  init(grid: FrameGrid, scale: Float) {
    let binHz = Double(grid.sampleRateHz) / Double(grid.fftSize)
    bins = Int((90 / binHz).rounded(.up))..<Int((1_500 / binHz).rounded(.down)) + 1
    offset = 1e-9 * Float(grid.fftSize) * scale
    logarithms = [Float](repeating: 0, count: bins.count + 4)
  }

  /// The peakiness of a power spectrum, at least 0.
  mutating func measure(_ power: [Float]) -> Float {
    scaledLog2(
      of: power, bins.lowerBound - 2..<bins.upperBound + 2, offset: offset, scale: 0.693_147_18,
      into: &logarithms)
    let q = logarithms.span
    var sum: Float = 0
    for k in 2..<q.count - 2 {
      let excess = q[k] - (q[k - 2] + q[k + 2]) / 2
      sum += excess * excess
    }
    return (sum / Float(bins.count)).squareRoot()
  }
}
