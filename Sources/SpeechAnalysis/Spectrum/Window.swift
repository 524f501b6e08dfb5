#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The periodic Hann window: 0.5 − 0.5·cos(2πi / count).
///
/// Source: Harris, "On the use of windows for harmonic analysis", Proc. IEEE 66(1), 1978, eq. 27.
func periodicHann(count: Int) -> [Float] {
  (0..<count).map { Float(0.5 - 0.5 * cos(2 * Double.pi * Double($0) / Double(count))) }
}
