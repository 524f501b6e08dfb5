#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The K-weighting filter of BS.1770, one sample at a time: a shelf that lifts the high end as a
/// head does, then a high-pass that takes off the low end.
///
/// The standard tabulates coefficients for 48 kHz only. For any other rate both sections are
/// transformed anew (bilinear, pre-warped) from the analogue prototypes that give those tables.
/// The high-pass keeps the numerator 1, -2, 1 of the table at every rate, as libebur128, FFmpeg and
/// pyloudnorm do, so that figures agree with theirs; its pass band thus lies 0.04 dB above unity at
/// 48 kHz, 0.13 dB at 16 kHz and 0.26 dB at 8 kHz.
///
/// Source: ITU-R BS.1770-4, Annex 1, tables 1 and 2; prototypes: De Man, "Evaluation of
/// Implementations of the EBU R128 Loudness Measurement", AES 145, 2018.
struct KWeighting {
  private(set) var shelf: StateVariableFilter
  private(set) var highPass: StateVariableFilter

  init(sampleRateHz: Int) {
    let shelfGain = amplitude(ofDecibels: 3.999_843_853_973_347)
    shelf = StateVariableFilter(
      frequencyHz: 1_681.974_450_955_533, quality: 0.707_175_236_955_419_6,
      sampleRateHz: sampleRateHz)
    shelf.mix = (
      low: 1, band: pow(shelfGain, 0.499_666_774_154_541_6), high: shelfGain
    )
    highPass = StateVariableFilter(
      frequencyHz: 38.135_470_876_024_44, quality: 0.500_327_037_323_877_3,
      sampleRateHz: sampleRateHz)
    highPass.mix = (low: 0, band: 0, high: highPass.denominator)
  }

  /// The state of both sections, two values each.
  var state: SIMD4<Double> {
    get { SIMD4(lowHalf: shelf.state, highHalf: highPass.state) }
    set { (shelf.state, highPass.state) = (newValue.lowHalf, newValue.highHalf) }
  }

  /// Filters one sample.
  mutating func filter(_ sample: Double) -> Double {
    highPass.filter(shelf.filter(sample))
  }
}

/// A second-order section as two trapezoidal integrators: the bilinear transform of an analogue
/// one, in a form whose state stays as small as the signal.
///
/// The direct form of a 38 Hz high-pass holds values tens of thousands of times the signal's and
/// subtracts them again; these do not, which is what lets the block form below work in `Float`.
///
/// Source: Zavalishin, "The Art of VA Filter Design", 2.1.2, section 4.1.
struct StateVariableFilter {
  /// How much of each output is let through; `band` is normalised to gain 1 at its centre.
  var mix = (low: 0.0, band: 0.0, high: 0.0)
  /// What the integrators hold.
  var state = SIMD2<Double>(0, 0)
  /// The frequency, warped: tan(π f / rate).
  private let gain: Double
  /// 1 / Q.
  private let damping: Double

  init(frequencyHz: Double, quality: Double, sampleRateHz: Int) {
    gain = tan(Double.pi * frequencyHz / Double(sampleRateHz))
    damping = 1 / quality
  }

  /// What the transform divides all coefficients by to make the first one 1.
  var denominator: Double { 1 + gain * (damping + gain) }

  /// Filters one sample.
  mutating func filter(_ sample: Double) -> Double {
    let high = (sample - (damping + gain) * state.x - state.y) / denominator
    let band = gain * high + state.x
    let low = gain * band + state.y
    state = SIMD2(gain * high + band, gain * band + low)
    return mix.low * low + mix.band * damping * band + mix.high * high
  }
}
