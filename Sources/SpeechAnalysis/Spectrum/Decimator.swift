#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps every n-th sample of a low-passed signal: the band in which pitch lives, at 4 to 8 kHz.
///
/// Output sample `m` lies exactly at input sample `m · factor`: the filter is symmetric and looks
/// ahead by half its length. Samples before the start and after the end count as 0.
///
/// The filter is a windowed sinc, flat to 1.5 kHz and 50 dB down from 2.3 kHz on, so what folds
/// back lands above 1.7 kHz. Length and window: Kaiser 1974, in Oppenheim & Schafer, *Discrete-Time
/// Signal Processing*, section 7.5.3.
struct Decimator {
  /// Input samples to one output sample; 1 leaves a recording below 8 kHz · 1 alone.
  let factor: Int
  /// Samples a second that come out.
  let outputRateHz: Double
  /// Taps on either side of the middle one.
  let reach: Int
  private let taps: [Float]

  init(sampleRateHz: Int) {
    factor = max(1, sampleRateHz / 4_000)
    outputRateHz = Double(sampleRateHz) / Double(factor)
    let passHz = 1_500.0
    let stopHz = 2_300.0
    let attenuationDB = 50.0
    let transition = 2 * Double.pi * (stopHz - passHz) / Double(sampleRateHz)
    reach = Int(((attenuationDB - 8) / (2.285 * transition) / 2).rounded(.up))
    let beta = 0.5842 * pow(attenuationDB - 21, 0.4) + 0.07886 * (attenuationDB - 21)
    let cutoff = (passHz + stopHz) / Double(sampleRateHz)
    let reach = Double(self.reach)
    let raw = (-self.reach...self.reach).map { offset -> Double in
      let t = Double(offset)
      let sinc = offset == 0 ? cutoff : sin(Double.pi * cutoff * t) / (Double.pi * t)
      return sinc * besselI0(beta * (1 - (t / reach) * (t / reach)).squareRoot()) / besselI0(beta)
    }
    let gain = raw.reduce(0, +)
    taps = raw.map { Float($0 / gain) }
  }

  /// One output sample from the `2 · reach + 1` input samples around it.
  func output(around input: Span<Float>) -> Float {
    dotProduct(input, taps.span)
  }
}

/// Modified Bessel function of the first kind, order 0, by its power series.
///
/// Source: Abramowitz & Stegun, *Handbook of Mathematical Functions*, 9.6.12.
func besselI0(_ x: Double) -> Double {
  var term = 1.0
  var sum = 1.0
  var k = 1.0
  while term > sum * 1e-16 {
    term *= (x / 2 / k) * (x / 2 / k)
    sum += term
    k += 1
  }
  return sum
}
