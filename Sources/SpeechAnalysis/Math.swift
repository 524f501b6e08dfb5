#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Level of a power in decibels, 10·log10(power); the floor keeps digital silence finite.
///
/// - Parameters:
///   - power: Mean square, full scale = 1, at least 0.
///   - floor: Smallest power told apart from silence.
@inline(__always)
package func decibels(power: Float, floor: Float = 1e-11) -> Float {
  10 * log10f(power + floor)
}

/// Power of a level in decibels.
@inline(__always)
func power(decibels: Float) -> Float {
  powf(10, decibels / 10)
}
