/// Logarithms to base 2, eight at a time, the same to the last bit on every machine.
///
/// The C library chooses its logarithm by the processor, so its last bits differ between machines,
/// and it takes one value at a time. Here the exponent is read from the float's bits and the rest
/// is a polynomial of the mantissa in [√½, √2): the series of 2·artanh((m − 1) / (m + 1)) up to the
/// ninth power, whose error is below 2·10⁻⁷.
///
/// Source: Abramowitz & Stegun, *Handbook of Mathematical Functions*, 4.1.27.
///
/// - Parameter x: Normal positive numbers.
@inline(__always)
func log2(_ x: SIMD8<Float>) -> SIMD8<Float> {
  let bits = unsafe unsafeBitCast(x, to: SIMD8<UInt32>.self)
  // Subtracting the bits of √½ before the exponent is taken centres the mantissa on 1.
  let centred = bits &- 0x3f35_04f3
  let exponent = SIMD8<Int32>(truncatingIfNeeded: centred) &>> 23
  let mantissaBits = (centred & 0x007f_ffff) &+ 0x3f35_04f3
  let mantissa = unsafe unsafeBitCast(mantissaBits, to: SIMD8<Float>.self)
  let t = (mantissa - 1) / (mantissa + 1)
  let squared = t * t
  var sum = SIMD8<Float>(repeating: 0.320_598_98)  // 2 / (9 ln 2)
  sum = sum * squared + 0.412_198_58  // 2 / (7 ln 2)
  sum = sum * squared + 0.577_078_02  // 2 / (5 ln 2)
  sum = sum * squared + 0.961_796_69  // 2 / (3 ln 2)
  sum = sum * squared + 2.885_390_1  // 2 / ln 2
  return SIMD8<Float>(exponent) + sum * t
}

/// Logarithms to base 2 of `values + offset`.
///
/// - Parameters:
///   - values: At least 0; more of them than are wanted are left alone.
///   - range: Which of them.
///   - offset: A normal positive number that keeps 0 finite.
///   - scale: Factor of each result; 10·log10(2) gives decibels.
///   - logarithms: Receives `range.count` values.
func scaledLog2(
  of values: [Float], _ range: Range<Int>, offset: Float, scale: Float,
  into logarithms: inout [Float]
) {
  precondition(logarithms.count >= range.count, "the logarithms must fit")
  let values = values.span.extracting(range)
  var result = logarithms.mutableSpan
  let count = values.count
  var i = 0
  while i < count {
    let n = min(8, count - i)
    var x = SIMD8<Float>(repeating: 1)
    for lane in 0..<n { x[lane] = values[i + lane] + offset }
    let y = log2(x) * scale
    for lane in 0..<n { result[i + lane] = y[lane] }
    i += 8
  }
}

/// Decibels to one doubling of power: 10·log10(2).
let decibelsPerOctaveOfPower: Float = 3.010_299_96
