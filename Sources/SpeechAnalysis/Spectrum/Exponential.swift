/// e to the power of x, the same to the last bit on every machine; for x in −80…80, beyond which
/// the nearest end is taken.
///
/// 2 to the power of the whole part is written into the float's exponent, the rest is the Taylor
/// series of 2^f for |f| ≤ ½ up to the sixth power, whose error is below 3·10⁻⁷ of the result;
/// rounding x in single precision adds up to 5·10⁻⁶ at the ends.
func exponential(_ x: Float) -> Float {
  let octaves = max(-80, min(80, x)) * 1.442_695_04
  let whole = octaves.rounded()
  let f = (octaves - whole) * 0.693_147_18
  var sum: Float = 1 / 720
  sum = sum * f + 1 / 120
  sum = sum * f + 1 / 24
  sum = sum * f + 1 / 6
  sum = sum * f + 1 / 2
  sum = sum * f + 1
  sum = sum * f + 1
  return sum * Float(bitPattern: UInt32(Int32(whole) + 127) << 23)
}

/// The logistic function 1 / (1 + e^−x): a logit as a probability.
func logistic(_ x: Float) -> Float {
  1 / (1 + exponential(-x))
}

/// ln(1 + e^x), a smooth rectifier.
///
/// Source: Dugas et al., "Incorporating second-order functional knowledge", NIPS 13, 2000.
func softplus(_ x: Float) -> Float {
  let magnitude = 1 + exponential(-abs(x))
  return max(0, x) + log2(SIMD8(repeating: magnitude))[0] * 0.693_147_18
}
