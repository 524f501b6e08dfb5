/// The largest magnitude among the samples, 0 when there are none.
///
/// Compares bit patterns, whose order is that of the magnitudes: unlike a maximum of floating-point
/// numbers it may be taken in any order, so the compiler takes many at once.
func peakMagnitude(of samples: Span<Float>) -> Float {
  var peak: Int32 = 0
  for index in 0..<samples.count {
    peak = max(peak, Int32(bitPattern: samples[index].bitPattern & 0x7FFF_FFFF))
  }
  return Float(bitPattern: UInt32(bitPattern: peak))
}

/// The sum of all lanes, taken in halves: always in the same order, and in three steps.
func sumOfLanes(_ lanes: SIMD8<Float>) -> Float {
  let four = lanes.lowHalf + lanes.highHalf
  let two = four.lowHalf + four.highHalf
  return two.x + two.y
}
