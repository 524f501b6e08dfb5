/// How loud speech and noise are around a block: the statistics decisions are made against.
///
/// A block is 10 s; its surroundings are itself and 30 s on either side, so the noise floor follows
/// a recording whose background changes, and ten hours need the memory of 70 s.
struct Surroundings {
  /// Frames in a block.
  static let blockFrames = 1_000
  /// Frames looked at before and after it.
  static let reachFrames = 3_000

  /// Level of loud speech: 95th percentile of the frames' band levels, dB.
  let speechLevelDB: Float
  /// Noise floor of each mel band: 10th percentile, dB.
  let bandFloorsDB: [Float]
  /// Loud moments of each mel band, which show the channel: 95th percentile, dB.
  let bandPeaksDB: [Float]
  /// Largest amplitude seen in a pitch window.
  let peakAmplitude: Float
}

/// Slides the surroundings along the recording by adding and removing whole blocks.
struct SurroundingsTracker {
  private var blocks: [BlockStatistics] = []
  private var firstBlock = 0

  /// The surroundings of a block, with every frame the features hold in reach of it.
  mutating func surroundings(of block: Int, in features: FrameFeatures) -> Surroundings {
    let reach = Surroundings.reachFrames / Surroundings.blockFrames
    let first = max(0, block - reach)
    let lastEnd = min(
      features.endFrame, (block + reach + 1) * Surroundings.blockFrames)
    blocks.removeFirst(first - firstBlock)
    firstBlock = first
    while (firstBlock + blocks.count) * Surroundings.blockFrames < lastEnd {
      let start = (firstBlock + blocks.count) * Surroundings.blockFrames
      blocks.append(
        BlockStatistics(
          of: start..<min(start + Surroundings.blockFrames, lastEnd), in: features))
    }
    var sum = blocks[0]
    for other in blocks.dropFirst() { sum.add(other) }
    return Surroundings(
      speechLevelDB: sum.level.percentile(0.95),
      bandFloorsDB: sum.bands.map { $0.percentile(0.10) },
      bandPeaksDB: sum.bands.map { $0.percentile(0.95) },
      peakAmplitude: sum.peakAmplitude)
  }
}

/// Histograms of one block.
private struct BlockStatistics {
  var level = Histogram.levels
  var bands = [Histogram](repeating: .levels, count: FrameFeatures.bandCount)
  var peakAmplitude: Float = 0

  init(of frames: Range<Int>, in features: FrameFeatures) {
    for frame in frames {
      let row = features.row(frame)
      level.add(features.bandLevelDB[row])
      peakAmplitude = max(peakAmplitude, features.peakAmplitude[row])
      for (band, index) in features.bands(of: frame).enumerated() {
        bands[band].add(features.bandsDB[index])
      }
    }
  }

  mutating func add(_ other: BlockStatistics) {
    level.add(other.level)
    for band in 0..<bands.count { bands[band].add(other.bands[band]) }
    peakAmplitude = max(peakAmplitude, other.peakAmplitude)
  }
}
