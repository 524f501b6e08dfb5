#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds syllable nuclei: voiced peaks of loudness with a clear dip on either side.
///
/// The contour is the fourth root of the power in the bands that carry vowels (300 to 3,300 Hz),
/// averaged, so that a loud low band does not hide the others; smoothed over 15 ms and shown in dB.
/// A peak counts when it rises and falls by `dipDB`, lies within `depthDB` of the loud ones around
/// it, and is voiced.
///
/// Source: de Jong & Wempe, "Praat script to detect syllable nuclei and measure speech rate
/// automatically", Behavior Research Methods 41(2), 2009; the compressed sub-bands after Wang &
/// Narayanan, "Robust speech rate estimation for spontaneous speech", IEEE TASLP 15(8), 2007.
struct SyllableNuclei {
  /// How far the contour rises to a peak and falls from it (de Jong & Wempe: 2 dB).
  static let dipDB: Float = 2
  /// Depth under the loudest peaks below which there is no syllable (de Jong & Wempe: 25 dB).
  static let depthDB: Float = 25
  /// Least strength of the period, of the frame or a neighbour.
  static let leastVoicing: Float = 0.3
  /// Smoothing weights: a Gaussian of 15 ms standard deviation.
  private static let smoothing: [Float] = {
    let deviationFrames: Float = 1.5
    let raw = (-4...4).map { offset -> Float in
      let t = Float(offset) / deviationFrames
      return expf(-0.5 * t * t)
    }
    let sum = raw.reduce(0, +)
    return raw.map { $0 / sum }
  }()

  private let bands: [Int]
  private var valley = Float.infinity
  private var peak: (frame: Int, level: Float)?

  /// The syllable counter for bands with these centres.
  init(centresHz: [Double], filledBandCount: Int) {
    bands = centresHz.indices.filter {
      $0 < filledBandCount && centresHz[$0] >= 300 && centresHz[$0] <= 3_300
    }
  }

  /// The nuclei that the next stretch of frames completes.
  mutating func nuclei(
    in frames: Range<Int>, of features: FrameFeatures, around: Surroundings
  ) -> [SyllableNucleus] {
    var found: [SyllableNucleus] = []
    let reach = Self.smoothing.count / 2
    let first = max(features.firstFrame, frames.lowerBound - reach)
    let last = min(features.endFrame, frames.upperBound + reach)
    let raw = (first..<last).map { loudness(of: $0, in: features) }
    let least = around.speechLevelDBFS - Self.depthDB
    for frame in frames {
      var sum: Float = 0
      var weights: Float = 0
      for (offset, weight) in zip(-reach...reach, Self.smoothing) {
        let index = frame + offset - first
        guard raw.indices.contains(index) else { continue }
        sum += weight * raw[index]
        weights += weight
      }
      let level = 40 * log10f(sum / weights + 1e-6)
      step(level, at: frame, in: features, least: least, into: &found)
    }
    return found
  }

  private mutating func step(
    _ level: Float, at frame: Int, in features: FrameFeatures, least: Float,
    into found: inout [SyllableNucleus]
  ) {
    if let top = peak {
      if level > top.level {
        peak = (frame, level)
      } else if level <= top.level - Self.dipDB {
        let levelDBFS = features.levelDBFS[features.row(top.frame)]
        if levelDBFS >= least, isVoiced(top.frame, in: features) {
          found.append(SyllableNucleus(frame: Int32(top.frame), levelDBFS: levelDBFS))
        }
        peak = nil
        valley = level
      }
    } else if level < valley {
      valley = level
    } else if level >= valley + Self.dipDB {
      peak = (frame, level)
    }
  }

  private func isVoiced(_ frame: Int, in features: FrameFeatures) -> Bool {
    let around = max(features.firstFrame, frame - 1)..<min(features.endFrame, frame + 2)
    return around.contains { features.voicing[features.row($0)] >= Self.leastVoicing }
  }

  private func loudness(of frame: Int, in features: FrameFeatures) -> Float {
    let start = features.bands(of: frame).lowerBound
    var sum: Float = 0
    for band in bands { sum += power(decibels: features.bandsDB[start + band] / 4) }
    return sum / Float(bands.count)
  }
}
