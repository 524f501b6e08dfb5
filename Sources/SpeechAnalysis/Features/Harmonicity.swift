/// How periodic a frame is, from its power spectrum alone.
///
/// The power between 80 and 1,500 Hz is turned back into an autocorrelation, sampled just densely
/// enough for that band, and divided by the window's own. The highest value between the periods of
/// 400 and 75 Hz, over that at lag 0, is near 1 for a voice and small for noise. It costs a short
/// transform and serves the learned model; pitch itself is found more carefully.
///
/// Source: Boersma 1993, section 2; the band as in Noll's "Cepstrum pitch determination" (JASA 41,
/// 1967): the harmonics that carry a voice on the telephone.
struct Harmonicity: ~Copyable {
  private let band: Range<Int>
  private let lags: ClosedRange<Int>
  private let windowCorrelation: [Float]
  private var fft: RealFFT
  private var bandPower: [Float]
  private var correlation: [Float]

  init(grid: FrameGrid, window: [Float]) {
    let binHz = Double(grid.sampleRateHz) / Double(grid.fftSize)
    var binCount = 1
    while Double(binCount) * binHz < 1_900 { binCount *= 2 }
    let step = grid.fftSize / (2 * binCount)
    let rateHz = Double(grid.sampleRateHz) / Double(step)
    lags =
      Int((rateHz / 400).rounded(.up))...min(Int((rateHz / 75).rounded(.down)), binCount - 1)
    windowCorrelation = lags.map { lag in
      let shift = lag * step
      guard shift < window.count else { return Self.leastWindowCorrelation }
      let overlap = window.count - shift
      let left = window.span.extracting(0..<overlap)
      let right = window.span.extracting(shift..<window.count)
      let whole = dotProduct(window.span, window.span)
      return max(Self.leastWindowCorrelation, dotProduct(left, right) / whole)
    }
    band = Int((80 / binHz).rounded(.up))..<Int((1_500 / binHz).rounded(.down)) + 1
    fft = RealFFT(size: 2 * binCount)
    bandPower = [Float](repeating: 0, count: binCount + 1)
    correlation = [Float](repeating: 0, count: lags.upperBound + 1)
  }

  /// Keeps long lags, of which the window holds little, from being blown up. Our choice.
  private static let leastWindowCorrelation: Float = 0.25

  /// The harmonicity of a power spectrum, 0...1; 0 for silence.
  mutating func measure(_ power: [Float]) -> Float {
    for bin in band { bandPower[bin] = power[bin] }
    fft.autocorrelation(ofPower: bandPower, into: &correlation)
    guard correlation[0] > 1e-20 else { return 0 }
    var best: Float = 0
    for lag in lags {
      best = max(best, correlation[lag] / windowCorrelation[lag - lags.lowerBound])
    }
    return min(1, best / correlation[0])
  }
}
