#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A sine that starts at `phase` and holds its amplitude to the last sample.
///
/// - Parameters:
///   - frequencyHz: Any frequency; nothing keeps it below half the sample rate.
///   - amplitude: Peak, full scale 1; the RMS is 3.01 dB below it.
///   - phase: Where in its turn it starts, radians.
package func sine(
  frequencyHz: Double, sampleRateHz: Int, seconds: Double, amplitude: Double = 1, phase: Double = 0
) -> [Float] {
  let turn = 2 * Double.pi * frequencyHz / Double(sampleRateHz)
  return (0..<sampleCount(sampleRateHz, seconds)).map {
    Float(amplitude * sin(turn * Double($0) + phase))
  }
}

/// A sine of `amplitude` with everything beyond ±`ceiling` cut off flat.
package func clippedSine(
  frequencyHz: Double, sampleRateHz: Int, seconds: Double, amplitude: Double, ceiling: Double = 1
) -> [Float] {
  sine(frequencyHz: frequencyHz, sampleRateHz: sampleRateHz, seconds: seconds, amplitude: amplitude)
    .map { min(max($0, -Float(ceiling)), Float(ceiling)) }
}

/// Digital silence.
package func silence(sampleRateHz: Int, seconds: Double) -> [Float] {
  [Float](repeating: 0, count: sampleCount(sampleRateHz, seconds))
}

/// Silence with one sample of `amplitude` at `atSeconds`.
package func impulse(
  sampleRateHz: Int, seconds: Double, atSeconds: Double = 0, amplitude: Float = 1
) -> [Float] {
  var signal = silence(sampleRateHz: sampleRateHz, seconds: seconds)
  signal[sampleCount(sampleRateHz, atSeconds)] = amplitude
  return signal
}

/// Silence that becomes a constant `amplitude` at `atSeconds`.
package func step(
  sampleRateHz: Int, seconds: Double, atSeconds: Double = 0, amplitude: Float = 1
) -> [Float] {
  let start = sampleCount(sampleRateHz, atSeconds)
  return (0..<sampleCount(sampleRateHz, seconds)).map { $0 < start ? 0 : amplitude }
}

/// How many samples a time takes, to the nearest one.
package func sampleCount(_ sampleRateHz: Int, _ seconds: Double) -> Int {
  Int((Double(sampleRateHz) * seconds).rounded())
}
