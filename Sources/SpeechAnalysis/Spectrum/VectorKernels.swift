/// Sum of products, in eight fixed lanes and a scalar rest, so that every machine rounds alike.
///
/// Swift never reorders a sum of floats; the lanes say where it may.
@inline(__always)
func dotProduct(_ left: Span<Float>, _ right: Span<Float>) -> Float {
  precondition(left.count == right.count, "both must be equally long")
  let count = left.count
  let vectorCount = count & ~7
  var sums = SIMD8<Float>.zero
  unsafe left.withUnsafeBufferPointer { left in
    unsafe right.withUnsafeBufferPointer { right in
      guard let a = unsafe UnsafeRawPointer(left.baseAddress),
        let b = unsafe UnsafeRawPointer(right.baseAddress)
      else { return }
      var i = 0
      while i < vectorCount {
        let x = unsafe a.loadUnaligned(fromByteOffset: 4 * i, as: SIMD8<Float>.self)
        let y = unsafe b.loadUnaligned(fromByteOffset: 4 * i, as: SIMD8<Float>.self)
        sums += x * y
        i += 8
      }
    }
  }
  var sum = sums.sum()
  for i in vectorCount..<count { sum += left[i] * right[i] }
  return sum
}

/// Sum of the values, in the same fixed lanes.
func total(_ values: Span<Float>) -> Float {
  let count = values.count
  let vectorCount = count & ~7
  var sums = SIMD8<Float>.zero
  unsafe values.withUnsafeBufferPointer { values in
    guard let base = unsafe UnsafeRawPointer(values.baseAddress) else { return }
    var i = 0
    while i < vectorCount {
      sums += unsafe base.loadUnaligned(fromByteOffset: 4 * i, as: SIMD8<Float>.self)
      i += 8
    }
  }
  var sum = sums.sum()
  for i in vectorCount..<count { sum += values[i] }
  return sum
}
