#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells speech from background, frame by frame, by how unlikely the spectrum is as noise alone.
///
/// Each mel band is held against the noise floor around it. The logarithm of the likelihood ratio
/// "speech and noise" to "noise alone" of a Gaussian model, with the maximum-likelihood estimate
/// γ − 1 of the speech, is γ − ln γ − 1 for a band γ times above the noise; its mean over bands,
/// smoothed over time, is the score.
///
/// Source: Sohn, Kim & Sung, "A statistical model-based voice activity detection", IEEE Signal
/// Processing Letters 6(1), 1999, eqs. 3 to 7.
struct VoiceActivity {
  /// Band power above this many times the noise says no more than that: keeps one tone from
  /// outvoting the other bands. Our choice.
  static let largestRatio: Float = 30
  /// A 10th percentile lies below the mean of the noise by about this much, for bands of few bins
  /// (chi-square with 4 degrees of freedom: 5.7 dB).
  static let floorBiasDB: Float = 5
  /// Quieter than loud speech by this much is background, however silent the noise.
  static let depthDB: Float = 45
  /// Frames on either side in the moving average.
  static let smoothingFrames = 3
  /// Bands the score rests on: 100 to 4,000 Hz.
  static let bands = 1..<26

  /// Scores the frames of a range.
  ///
  /// - Returns: One value a frame, at least 0.
  func scores(
    of frames: Range<Int>, in features: FrameFeatures, around: Surroundings
  ) -> [Float] {
    let first = max(features.firstFrame, frames.lowerBound - Self.smoothingFrames)
    let last = min(features.endFrame, frames.upperBound + Self.smoothingFrames)
    let raw = (first..<last).map { ratio(of: $0, in: features, around: around) }
    return frames.map { frame in
      let from = max(first, frame - Self.smoothingFrames) - first
      let to = min(last, frame + Self.smoothingFrames + 1) - first
      return raw[from..<to].reduce(0, +) / Float(to - from)
    }
  }

  private func ratio(
    of frame: Int, in features: FrameFeatures, around: Surroundings
  ) -> Float {
    let start = features.bands(of: frame).lowerBound
    let deepest = around.speechLevelDBFS - Self.depthDB
    guard features.levelDBFS[features.row(frame)] > deepest else { return 0 }
    var sum: Float = 0
    for band in Self.bands {
      let noiseDB = around.bandFloorsDB[band] + Self.floorBiasDB
      let ratio = min(Self.largestRatio, power(decibels: features.bandsDB[start + band] - noiseDB))
      if ratio > 1 { sum += ratio - logf(ratio) - 1 }
    }
    return sum / Float(Self.bands.count)
  }
}
