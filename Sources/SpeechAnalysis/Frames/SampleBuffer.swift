/// The stretch of a signal that frames still need, addressed by absolute sample index.
///
/// Samples before the signal's start read as 0; `padEnd` adds the silence frames need at the end.
struct SampleBuffer {
  /// Index after the last sample held.
  private(set) var end = 0
  /// What is held, read through `position`.
  private(set) var samples: [Float]
  private var start: Int

  /// - Parameter lead: How many samples of silence lie before the first.
  init(lead: Int) {
    samples = [Float](repeating: 0, count: lead)
    start = -lead
  }

  mutating func append(_ block: Span<Float>) {
    for i in 0..<block.count { samples.append(block[i]) }
    end += block.count
  }

  mutating func append(_ sample: Float) {
    samples.append(sample)
    end += 1
  }

  mutating func padEnd(_ count: Int) {
    samples.append(contentsOf: repeatElement(0, count: count))
    end += count
  }

  /// Where the samples of a range lie in `samples`.
  @inline(__always)
  func position(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound - start..<range.upperBound - start
  }

  /// Forgets what lies before `index`, once that is enough to be worth moving the rest.
  mutating func drop(before index: Int) {
    let count = index - start
    guard count >= 8_192, count > samples.count / 2 else { return }
    samples.removeFirst(count)
    start = index
  }
}
