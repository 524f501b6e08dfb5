#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How high the voice is and how far it moves, from the pitch of every voiced frame of speech.
///
/// Kept as counts by twentieths of a semitone, so ten hours cost what ten seconds do. Spread is
/// taken from percentiles, which a few octave errors do not move: (P90 − P10) / 2.563 is the
/// standard deviation of a normal distribution (Huber 1981, section 5.1). Semitones because the
/// spread of voices agrees on that scale (Traunmüller & Eriksson 1995).
struct PitchStatistics {
  /// Least voiced speech a median is reported for: 0.3 s, our choice.
  static let medianFrames = 30
  /// Least voiced speech a spread is reported for: 3 s (guidance, section 3.5).
  static let spreadFrames = 300

  private var histogram = Histogram(from: 0, to: 60, step: 0.05)

  /// Adds a voiced frame of speech.
  mutating func add(pitchHz: Float) {
    histogram.add(semitones(pitchHz))
  }

  /// Median pitch.
  var medianHz: Measured {
    guard histogram.total >= Self.medianFrames else {
      return .unmeasured("less than 0.3 s of voiced speech")
    }
    return .value(50 * pow(2, Double(histogram.percentile(0.5)) / 12))
  }

  /// 10th to 90th percentile.
  var rangeSemitones: Measured {
    guard histogram.total >= Self.spreadFrames else {
      return .unmeasured("less than 3 s of voiced speech")
    }
    return .value(Double(histogram.percentile(0.9) - histogram.percentile(0.1)))
  }

  /// Robust standard deviation.
  var deviationSemitones: Measured {
    rangeSemitones.value.map { .value($0 / 2.563) } ?? rangeSemitones
  }
}

/// Pitch in semitones over 50 Hz.
func semitones(_ pitchHz: Float) -> Float {
  12 * log2f(pitchHz / 50)
}
