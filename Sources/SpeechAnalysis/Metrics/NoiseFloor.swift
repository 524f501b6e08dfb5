#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Level of what is not speech.
///
/// The median level of the frames at least 0.1 s away from any speech: decaying words and breaths
/// next to speech do not raise it, a door slamming does not either. For steady noise the median of
/// 32 ms frames lies within 0.2 dB of the mean.
struct NoiseFloor {
  /// Frames next to speech that are left out.
  static let guardFrames = 10
  /// Fewest frames a level is reported for.
  static let fewestFrames = 20

  private var histogram = Histogram.levels

  /// Adds a frame without speech.
  mutating func add(levelDBFS: Float) {
    histogram.add(levelDBFS)
  }

  /// The level.
  var levelDBFS: Measured {
    histogram.total >= Self.fewestFrames
      ? .value(Double(histogram.percentile(0.5)))
      : .unmeasured("less than 0.2 s without speech to hear it in")
  }
}

extension Measurements {
  /// Level of the speech alone over the noise, both given as levels of what was recorded.
  ///
  /// The noise is in the speech's level too, so its power is taken off first; noise as loud as the
  /// speech reports as −20 dB.
  static func signalToNoiseDB(speechLevelDBFS: Measured, noiseFloorDBFS: Measured) -> Measured {
    guard let speech = speechLevelDBFS.value else { return speechLevelDBFS }
    guard let noise = noiseFloorDBFS.value else { return noiseFloorDBFS }
    let ratio = pow(10, (speech - noise) / 10)
    return .value(10 * log10(max(0.01, ratio - 1)))
  }
}
