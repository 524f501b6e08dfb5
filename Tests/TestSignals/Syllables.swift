#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A bare imitation of speech: harmonic bursts of 160 ms at given times over a faint noise.
///
/// - Parameters:
///   - timesSeconds: The middle of each syllable.
///   - pitchHz: Pitch of a syllable, by its index.
///   - noiseAmplitude: Peak of the noise that runs throughout.
package func syllables(
  at timesSeconds: [Double], sampleRateHz: Int, seconds: Double, amplitude: Double = 0.3,
  noiseAmplitude: Double = 0.000_5, pitchHz: (Int) -> Double = { _ in 120 }
) -> [Float] {
  var signal = noise(
    seed: 1, sampleRateHz: sampleRateHz, seconds: seconds, amplitude: noiseAmplitude)
  let lengthSeconds = 0.16
  for (index, time) in timesSeconds.enumerated() {
    let pitch = pitchHz(index)
    let first = sampleCount(sampleRateHz, time - lengthSeconds / 2)
    let count = sampleCount(sampleRateHz, lengthSeconds)
    let harmonics = stride(from: pitch, to: min(3_500, Double(sampleRateHz) / 2), by: pitch)
    for i in 0..<count where signal.indices.contains(first + i) {
      let t = Double(i) / Double(sampleRateHz)
      let envelope = sin(Double.pi * Double(i) / Double(count))
      var sum = 0.0
      for frequency in harmonics { sum += sin(2 * Double.pi * frequency * t) * pitch / frequency }
      signal[first + i] += Float(amplitude * envelope * sum)
    }
  }
  return signal
}
