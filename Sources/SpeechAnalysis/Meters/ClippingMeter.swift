/// Counts the samples at which the waveform was cut off, and remembers where.
///
/// Clipped are three or more samples in a row, on the same side, at the ceiling. The ceiling is full
/// scale, from -0.1 dBFS up. In a recording that stays below that, it is the recording's own peak,
/// where the samples must be equal within 0.1 %: a recording that was clipped and then turned down
/// has its flat tops there, and so has one in µ-law or A-law, whose full scale is -0.17 or
/// -0.14 dBFS. Flat tops that resampling or a lossy codec has bent are seen in part at full scale, by
/// MP3 hardly, and not at all below.
///
/// Takes blocks of any size; any cut gives the identical result. Samples must be finite.
///
/// Source: own method; the run of three at -0.1 dBFS is the project's guidance, and 0.1 % is the
/// rounding of 16 bits at -30 dBFS.
package struct ClippingMeter {
  private static let fullScale: Float = 0.988_553  // -0.1 dBFS
  private static let tolerance: Float = 0.001
  /// Own choice, -40 dBFS: below it whole waveforms consist of a few equal steps.
  private static let lowestCeiling: Float = 0.01
  /// Own choice: stretches passed over when none of their samples reaches a ceiling.
  private static let stretchCount = 64

  private let sampleRateHz: Int
  /// Own choice: cuts less than 50 ms apart are told as one stretch.
  private let noRuns: ClippedRuns
  private var position = 0
  /// The recording's peak so far, to within the tolerance.
  private var ceiling: Float = 0
  private var runsAtFullScale: ClippedRuns
  private var runsAtCeiling: ClippedRuns

  /// A meter that has heard nothing.
  package init(sampleRateHz: Int) {
    self.sampleRateHz = sampleRateHz
    noRuns = ClippedRuns(mergedGap: sampleRateHz / 20)
    runsAtFullScale = noRuns
    runsAtCeiling = noRuns
  }

  /// Listens on.
  ///
  /// - Parameter samples: Mono, full scale 1.
  package mutating func append(_ samples: Span<Float>) {
    var start = 0
    while start < samples.count {
      let end = min(start + Self.stretchCount, samples.count)
      let stretch = samples.extracting(start..<end)
      if peakMagnitude(of: stretch) < min(Self.fullScale, ceiling * (1 - Self.tolerance)) {
        runsAtFullScale.end(at: position)
        runsAtCeiling.end(at: position)
        position += stretch.count
      } else {
        search(stretch)
      }
      start = end
    }
  }

  private mutating func search(_ samples: Span<Float>) {
    for index in 0..<samples.count {
      let sample = samples[index]
      if abs(sample) > ceiling * (1 + Self.tolerance) {
        ceiling = abs(sample)
        runsAtCeiling = noRuns
      }
      runsAtFullScale.append(sample, ceiling: Self.fullScale, at: position)
      runsAtCeiling.append(sample, ceiling: ceiling * (1 - Self.tolerance), at: position)
      position += 1
    }
  }

  /// Samples that were cut off.
  package var clippedSampleCount: Int { finishedRuns.sampleCount }

  /// Where they are, at most 100 stretches.
  package var clippedSpans: [TimeSpan] {
    finishedRuns.stretches.map {
      TimeSpan(
        Double($0.lowerBound) / Double(sampleRateHz), Double($0.upperBound) / Double(sampleRateHz))
    }
  }

  private var finishedRuns: ClippedRuns {
    var runs =
      ceiling >= Self.fullScale
      ? runsAtFullScale : ceiling >= Self.lowestCeiling ? runsAtCeiling : noRuns
    runs.end(at: position)
    return runs
  }
}
