/// The activations of one step of the network: 48 numbers in vector registers.
struct Channels {
  static let count = 48

  private var a = SIMD8<Float>.zero
  private var b = SIMD8<Float>.zero
  private var c = SIMD8<Float>.zero
  private var d = SIMD8<Float>.zero
  private var e = SIMD8<Float>.zero
  private var f = SIMD8<Float>.zero

  /// All zero.
  init() {}

  /// From 48 numbers.
  init(_ values: ArraySlice<Float>) {
    precondition(values.count == Self.count, "\(Self.count) channels are wanted")
    let start = values.startIndex
    for lane in 0..<8 {
      a[lane] = values[start + lane]
      b[lane] = values[start + 8 + lane]
      c[lane] = values[start + 16 + lane]
      d[lane] = values[start + 24 + lane]
      e[lane] = values[start + 32 + lane]
      f[lane] = values[start + 40 + lane]
    }
  }

  /// Adds `factor · row`.
  @inline(__always)
  mutating func add(_ factor: Float, _ row: Channels) {
    a += factor * row.a
    b += factor * row.b
    c += factor * row.c
    d += factor * row.d
    e += factor * row.e
    f += factor * row.f
  }

  /// Adds `left · right`, channel by channel.
  @inline(__always)
  mutating func add(_ left: Channels, _ right: Channels) {
    a += left.a * right.a
    b += left.b * right.b
    c += left.c * right.c
    d += left.d * right.d
    e += left.e * right.e
    f += left.f * right.f
  }

  /// Adds the positive part of every channel.
  @inline(__always)
  mutating func addPositivePart(of other: Channels) {
    a += pointwiseMax(other.a, .zero)
    b += pointwiseMax(other.b, .zero)
    c += pointwiseMax(other.c, .zero)
    d += pointwiseMax(other.d, .zero)
    e += pointwiseMax(other.e, .zero)
    f += pointwiseMax(other.f, .zero)
  }

  /// Sum of products with another.
  @inline(__always)
  func dot(_ other: Channels) -> Float {
    var sum = a * other.a
    sum += b * other.b
    sum += c * other.c
    sum += d * other.d
    sum += e * other.e
    sum += f * other.f
    return sum.sum()
  }

  /// Adds the product of a vector with a matrix, given by its rows.
  @inline(__always)
  mutating func add(_ vector: Span<Float>, times rows: [Channels]) {
    precondition(vector.count == rows.count, "a row for every number is wanted")
    let rows = rows.span
    for i in 0..<vector.count { add(vector[i], rows[i]) }
  }

  /// Adds the product of 48 numbers with a matrix, given by its rows.
  @inline(__always)
  mutating func add(_ vector: Channels, times rows: [Channels]) {
    unsafe withUnsafeBytes(of: vector) { bytes in
      let numbers = unsafe Span<Float>(_unsafeElements: bytes.assumingMemoryBound(to: Float.self))
      add(numbers, times: rows)
    }
  }
}
