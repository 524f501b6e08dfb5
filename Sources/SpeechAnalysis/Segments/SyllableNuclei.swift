/// Places syllable nuclei where the network's density of nuclei peaks.
///
/// Two counts are to be had of a segment: the density's peaks, and its sum. Fast speech merges peaks
/// and slow speech splits them, while the sum wanders a little from voice to voice; their mean is
/// better than either. So many of the highest peaks are kept, and what rounding takes from one
/// segment is given to the next.
struct SyllableNuclei {
  /// Smoothed density from which a peak is a nucleus.
  static let leastDensity: Float = 0.045
  /// Frames between two nuclei at least: nobody speaks 20 syllables a second.
  static let shortestDistanceFrames = 5
  /// How far around a segment its nuclei are sought: edges are a few frames uncertain.
  static let edgeFrames = 5

  /// The nuclei of the segments closed so far, in order.
  private(set) var nuclei: [SyllableNucleus] = []

  /// Density and level of the frames from `start` on.
  private var densities: [Float] = []
  private var levelsDBFS: [Float] = []
  private var start = 0
  private var remainder: Float = 0

  /// Smoothing weights: a Gaussian of 15 ms standard deviation.
  private static let smoothing: [Float] = {
    let raw = (-7...7).map { offset -> Float in
      let t = Float(offset) / 1.5
      return exponential(-0.5 * t * t)
    }
    let sum = raw.reduce(0, +)
    return raw.map { $0 / sum }
  }()

  /// Adds the next frame.
  mutating func append(density: Float, levelDBFS: Float) {
    densities.append(density)
    levelsDBFS.append(levelDBFS)
  }

  /// Finds the nuclei of a closed segment; segments come in order.
  mutating func close(_ segment: Range<Int>) {
    let first = max(start, segment.lowerBound - Self.edgeFrames)
    let end = min(start + densities.count, segment.upperBound + Self.edgeFrames)
    let density = densities[first - start..<end - start]
    let peaks = Self.peaks(of: Self.smoothed(density))
    let peakCount = peaks.count { $0.density >= Self.leastDensity }
    let wanted = (density.reduce(0, +) + Float(peakCount)) / 2 + remainder
    let count = min(max(0, Int(wanted.rounded())), peaks.count)
    remainder = max(-1, min(1, wanted - Float(count)))
    nuclei += peaks.prefix(count).map { first + $0.place }.sorted().map { frame in
      let inside = min(max(frame, segment.lowerBound), segment.upperBound - 1)
      return SyllableNucleus(frame: Int32(inside), levelDBFS: levelsDBFS[frame - start])
    }
  }

  /// Forgets the frames before one that no open segment reaches.
  mutating func drop(before frame: Int) {
    let count = min(frame - Self.edgeFrames - start, densities.count)
    guard count > 0 else { return }
    densities.removeFirst(count)
    levelsDBFS.removeFirst(count)
    start += count
  }

  /// Local maxima, highest first, none nearer to a higher one than syllables can be.
  private static func peaks(of density: [Float]) -> [(place: Int, density: Float)] {
    guard density.count >= 3 else { return [] }
    let maxima = (1..<density.count - 1).filter {
      density[$0] >= density[$0 - 1] && density[$0] > density[$0 + 1]
    }
    var kept: [(place: Int, density: Float)] = []
    var isTaken = [Bool](repeating: false, count: density.count)
    for place in maxima.sorted(by: { density[$0] > density[$1] }) where !isTaken[place] {
      kept.append((place, density[place]))
      let near = max(0, place - shortestDistanceFrames + 1)
      for other in near..<min(density.count, place + shortestDistanceFrames) {
        isTaken[other] = true
      }
    }
    return kept
  }

  private static func smoothed(_ density: ArraySlice<Float>) -> [Float] {
    let reach = smoothing.count / 2
    return density.indices.map { centre in
      var sum: Float = 0
      for (offset, weight) in zip(-reach...reach, smoothing)
      where density.indices.contains(centre + offset) {
        sum += weight * density[centre + offset]
      }
      return sum
    }
  }
}

/// A syllable as it was heard.
struct SyllableNucleus {
  /// Its frame.
  var frame: Int32
  /// Level of that frame, dBFS.
  var levelDBFS: Float
}
