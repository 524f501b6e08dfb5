/// Cuts blocks of any size into groups of a fixed one.
///
/// Kernels that work on several samples at once thus see the same groups however the caller cuts the
/// recording, which is what makes their results identical to the last bit. A group that a block
/// does not fill waits here for the next one.
struct SampleGroup {
  /// The group: what it repeats of the group before it (silence at first), then its own samples.
  private(set) var samples: [Float]
  /// How many of them are there already.
  private(set) var count: Int
  private let overlap: Int

  /// - Parameters:
  ///   - size: New samples in a group.
  ///   - overlap: Samples that it repeats of the group before it.
  init(size: Int, overlap: Int = 0) {
    samples = Array(repeating: 0, count: overlap + size)
    count = overlap
    self.overlap = overlap
  }

  var isFull: Bool { count == samples.count }

  /// Takes what fits of a block, from its start.
  ///
  /// - Returns: How many samples it took.
  mutating func fill(from block: Span<Float>) -> Int {
    let takenCount = min(samples.count - count, block.count)
    for index in 0..<takenCount { samples[count + index] = block[index] }
    count += takenCount
    return takenCount
  }

  /// Takes zeros until the group is full.
  mutating func fillWithSilence() {
    for index in count..<samples.count { samples[index] = 0 }
    count = samples.count
  }

  /// Begins the next group; this one must be full.
  mutating func advance() {
    for index in 0..<overlap { samples[index] = samples[samples.count - overlap + index] }
    count = overlap
  }
}
