import CFFTW
import Synchronization

/// A forward and an inverse real Fourier transform of one size, with their own aligned buffers.
///
/// Owns FFTW's plans. Planning is serialised, as FFTW asks; transforms on different instances may
/// run at the same time. Plans are estimated, never timed, so that every run of every machine
/// computes the same way.
///
/// Source: FFTW 3.3 manual, <https://www.fftw.org/fftw3_doc/>, sections 2.3, 4.3.3 and 5.4.
@safe
package struct RealFFT: ~Copyable {
  /// Samples in, a power of two.
  package let size: Int
  /// Bins out: `size / 2 + 1`.
  package var binCount: Int { size / 2 + 1 }

  private let samples: UnsafeMutablePointer<Float>
  private let bins: UnsafeMutablePointer<fftwf_complex>
  private let forwardPlan: fftwf_plan
  private let inversePlan: fftwf_plan

  /// Plans both directions.
  package init(size: Int) {
    precondition(size >= 2 && size & (size - 1) == 0, "the size must be a power of two")
    self.size = size
    let plans = planner.withLock { _ in Plans(size: size) }
    unsafe samples = plans.samples
    unsafe bins = plans.bins
    unsafe forwardPlan = plans.forward
    unsafe inversePlan = plans.inverse
  }

  deinit {
    planner.withLock { _ in
      unsafe fftwf_destroy_plan(forwardPlan)
      unsafe fftwf_destroy_plan(inversePlan)
    }
    unsafe fftwf_free(samples)
    unsafe fftwf_free(bins)
  }

  /// The power spectrum of a windowed stretch, zero padded to `size`.
  ///
  /// - Parameters:
  ///   - signal: Where the samples lie.
  ///   - range: Which of them; at most `size`.
  ///   - window: As many weights.
  ///   - scale: Factor of each power, such as 1 / Σ window².
  ///   - power: `binCount` values, |X[k]|² · scale.
  package mutating func power(
    of signal: [Float], _ range: Range<Int>, window: [Float], scale: Float,
    into power: inout [Float]
  ) {
    precondition(range.count == window.count && range.count <= size, "window and input must fit")
    precondition(power.count == binCount, "power must hold \(binCount) bins")
    let input = signal.span.extracting(range)
    let window = window.span
    let count = input.count
    var buffer = unsafe MutableSpan(_unsafeStart: samples, count: size)
    for i in 0..<count { buffer[i] = input[i] * window[i] }
    for i in count..<size { buffer[i] = 0 }
    unsafe fftwf_execute(forwardPlan)
    let spectrum = unsafe UnsafeRawPointer(bins).assumingMemoryBound(to: SIMD2<Float>.self)
    var result = power.mutableSpan
    for k in 0..<result.count {
      let bin = unsafe spectrum[k]
      result[k] = (bin.x * bin.x + bin.y * bin.y) * scale
    }
  }

  /// The autocorrelation whose power spectrum is given: an inverse transform, not scaled.
  ///
  /// - Parameters:
  ///   - power: The first bins, at most `binCount`; the rest are taken as 0.
  ///   - lags: The first lags wanted, at most `size`.
  package mutating func autocorrelation(
    ofPower power: [Float], into lags: inout [Float]
  ) {
    precondition(power.count <= binCount && lags.count <= size, "power and lags must fit")
    let spectrum = unsafe UnsafeMutableRawPointer(bins).assumingMemoryBound(to: SIMD2<Float>.self)
    let powers = power.span
    for k in 0..<powers.count { unsafe spectrum[k] = SIMD2(powers[k], 0) }
    for k in powers.count..<binCount { unsafe spectrum[k] = SIMD2(0, 0) }
    unsafe fftwf_execute(inversePlan)
    let result = unsafe Span(_unsafeStart: samples, count: lags.count)
    var wanted = lags.mutableSpan
    for i in 0..<wanted.count { wanted[i] = result[i] }
  }
}

/// FFTW's planner is not reentrant (manual, section 5.4).
private let planner = Mutex(())

/// What planning gives: buffers and the two plans that work on them.
@safe
private struct Plans: @unchecked Sendable {
  let samples: UnsafeMutablePointer<Float>
  let bins: UnsafeMutablePointer<fftwf_complex>
  let forward: fftwf_plan
  let inverse: fftwf_plan

  init(size: Int) {
    guard let samples = unsafe fftwf_alloc_real(size),
      let bins = unsafe fftwf_alloc_complex(size / 2 + 1),
      let forward = unsafe fftwf_plan_dft_r2c_1d(
        Int32(size), samples, bins, UInt32(FFTW_ESTIMATE)),
      let inverse = unsafe fftwf_plan_dft_c2r_1d(
        Int32(size), bins, samples, UInt32(FFTW_ESTIMATE))
    else { preconditionFailure("no memory for a Fourier transform of \(size)") }
    unsafe self.samples = samples
    unsafe self.bins = bins
    unsafe self.forward = forward
    unsafe self.inverse = inverse
  }
}
