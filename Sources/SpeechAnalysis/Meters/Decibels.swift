#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Level of a mean square, dB; minus infinity for 0.
func decibels(ofPower power: Double) -> Double {
  10 * log10(power)
}

/// Level of an amplitude, dB; minus infinity for 0.
func decibels(ofAmplitude amplitude: Double) -> Double {
  20 * log10(amplitude)
}

/// The mean square that lies at a level.
func power(ofDecibels decibels: Double) -> Double {
  pow(10, decibels / 10)
}

/// The amplitude that lies at a level.
func amplitude(ofDecibels decibels: Double) -> Double {
  pow(10, decibels / 20)
}
