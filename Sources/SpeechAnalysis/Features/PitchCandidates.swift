#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds the periods a frame may have, by the autocorrelation of 40 ms of the decimated signal.
///
/// The window holds three periods of the lowest pitch. Its autocorrelation, taken through the
/// Fourier transform, is divided by the window's own, so that a perfectly periodic sound scores 1
/// at its period whatever the lag. Doubling the inverse transform's length interpolates the lags.
///
/// Source: Boersma, "Accurate short-term analysis of the fundamental frequency and the
/// harmonics-to-noise ratio of a sampled sound", Proc. Institute of Phonetic Sciences 17, 1993,
/// sections 2 and 3.
struct PitchCandidates: ~Copyable {
  /// Lowest pitch sought, Hz; Boersma's default.
  static let floorHz = 75.0
  /// Highest pitch sought, Hz; Boersma's default.
  static let ceilingHz = 600.0
  /// Candidates kept a frame; more never survived the path on the recordings looked at.
  static let limit = 5

  /// Samples of the decimated signal under the window.
  let windowCount: Int

  private let window: [Float]
  private var windowCorrelation: [Float]
  private let firstLag: Int
  private let lagRateHz: Double
  private var forward: RealFFT
  private var inverse: RealFFT
  private var frame: [Float]
  private var power: [Float]
  private var lags: [Float]

  init(rateHz: Double) {
    windowCount = Int((3 / Self.floorHz * rateHz).rounded())
    let longestLag = Int((rateHz / Self.floorHz).rounded(.up)) + 1
    var size = 256
    while size < windowCount + longestLag { size *= 2 }
    lagRateHz = 2 * rateHz
    firstLag = Int(lagRateHz / Self.ceilingHz)
    window = periodicHann(count: windowCount)
    forward = RealFFT(size: size)
    inverse = RealFFT(size: 2 * size)
    frame = [Float](repeating: 1, count: windowCount)
    power = [Float](repeating: 0, count: size / 2 + 1)
    lags = [Float](repeating: 0, count: 2 * longestLag + 2)
    windowCorrelation = []
    correlate()
    windowCorrelation = lags.map { $0 / lags[0] }
  }

  /// The candidates of one frame.
  ///
  /// - Parameters:
  ///   - signal: Where the decimated signal lies.
  ///   - range: Which `windowCount` samples of it are around the frame's centre.
  ///   - candidates: Receives at most `limit` of them, strongest first.
  /// - Returns: The largest amplitude under the window, its mean removed.
  mutating func find(
    in signal: [Float], _ range: Range<Int>, into candidates: inout [PitchCandidate]
  ) -> Float {
    precondition(range.count == windowCount, "the pitch window holds \(windowCount) samples")
    let samples = signal.span.extracting(range)
    candidates.removeAll(keepingCapacity: true)
    let mean = total(samples) / Float(windowCount)
    var peak: Float = 0
    for i in 0..<windowCount {
      frame[i] = samples[i] - mean
      peak = max(peak, abs(frame[i]))
    }
    guard peak > 1e-6 else { return peak }
    correlate()
    let scale = 1 / lags[0]
    for lag in 1..<lags.count { lags[lag] *= scale / windowCorrelation[lag] }
    for lag in max(firstLag, 2)..<lags.count - 1 {
      let here = lags[lag]
      let before = lags[lag - 1]
      let after = lags[lag + 1]
      guard here > 0.2, here >= before, here > after else { continue }
      let curve = 2 * here - before - after
      let shift = (after - before) / (2 * curve)
      let strength = here + (after - before) * shift / 4
      insert(
        PitchCandidate(
          frequencyHz: Float(lagRateHz) / (Float(lag) + shift),
          strength: strength > 1 ? 1 / strength : strength),
        into: &candidates)
    }
    return peak
  }

  /// Replaces `lags` by the autocorrelation of `frame` under the window.
  private mutating func correlate() {
    forward.power(of: frame, 0..<windowCount, window: window, scale: 1, into: &power)
    inverse.autocorrelation(ofPower: power, into: &lags)
  }

  /// Keeps the best, strongest first; a higher pitch wins between equals, as an octave below any
  /// period is a period too (Boersma 1993, eq. 26, octave cost 0.01).
  private func insert(_ candidate: PitchCandidate, into candidates: inout [PitchCandidate]) {
    let place =
      candidates.firstIndex { $0.rank < candidate.rank } ?? candidates.count
    guard place < Self.limit else { return }
    if candidates.count == Self.limit { candidates.removeLast() }
    candidates.insert(candidate, at: place)
  }
}

/// A pitch a frame may have.
struct PitchCandidate: Sendable, Equatable {
  /// Pitch.
  var frequencyHz: Float
  /// Normalised autocorrelation at its period, 0...1.
  var strength: Float

  /// Strength with Boersma's preference for the higher of two equals (eq. 26).
  var rank: Float { strength + 0.01 * log2f(frequencyHz / Float(PitchCandidates.floorHz)) }
}
