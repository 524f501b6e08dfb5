#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// White noise, uniform within ±`amplitude`; its RMS is `amplitude` / √3.
package func noise(
  seed: UInt64, sampleRateHz: Int, seconds: Double, amplitude: Double = 1
) -> [Float] {
  var generator = SplitMix64(seed: seed)
  return (0..<sampleCount(sampleRateHz, seconds)).map { _ in
    Float(amplitude * Double.random(in: -1...1, using: &generator))
  }
}

/// White noise switched on for `onSeconds` and off for `offSeconds`, over and over, on first.
package func noiseBursts(
  seed: UInt64, sampleRateHz: Int, seconds: Double, amplitude: Double = 1, onSeconds: Double,
  offSeconds: Double
) -> [Float] {
  let period = onSeconds + offSeconds
  var signal = noise(
    seed: seed, sampleRateHz: sampleRateHz, seconds: seconds, amplitude: amplitude)
  for index in signal.indices {
    let time = Double(index) / Double(sampleRateHz)
    if time.truncatingRemainder(dividingBy: period) >= onSeconds { signal[index] = 0 }
  }
  return signal
}

/// White noise whose amplitude swells and fades `modulationHz` times a second, from silence to
/// `amplitude` and back along a raised cosine: as many bumps as a voice has syllables.
package func modulatedNoise(
  seed: UInt64, sampleRateHz: Int, seconds: Double, amplitude: Double = 1, modulationHz: Double
) -> [Float] {
  let turn = 2 * Double.pi * modulationHz / Double(sampleRateHz)
  var signal = noise(
    seed: seed, sampleRateHz: sampleRateHz, seconds: seconds, amplitude: amplitude)
  for index in signal.indices {
    signal[index] *= Float((1 - cos(turn * Double(index))) / 2)
  }
  return signal
}

/// A small random generator that gives the same sequence everywhere.
///
/// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// A generator whose whole sequence follows from `seed`.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
