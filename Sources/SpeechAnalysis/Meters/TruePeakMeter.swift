/// Highest point of the waveform that the samples stand for, which may lie between two of them.
///
/// Takes blocks of any size; any cut gives the identical result. Samples must be finite. The
/// recording counts as surrounded by silence. Of several channels the highest counts.
///
/// The waveform is read four times as densely as sampled below 96 kHz, twice below 192 kHz and not
/// between samples above. Stretches where no new peak can be, because even the worst arrangement of
/// their samples would stay below the peak so far, are passed over; that changes no result.
///
/// Source: ITU-R BS.1770-4, Annex 2.
package struct TruePeakMeter {
  /// Own choice: short enough to pass over much, long enough for asking to cost little.
  private static let framesPerGroup = 64

  private let channelCount: Int
  private let interpolator: PeakInterpolator
  private var waiting: SampleGroup
  private var peak: Float = 0

  /// A meter that has heard nothing.
  ///
  /// - Parameters:
  ///   - sampleRateHz: 8,000...768,000.
  ///   - channelCount: Channels that are interleaved in what it will be given.
  package init(sampleRateHz: Int, channelCount: Int = 1) {
    precondition(channelCount > 0, "a true peak meter needs at least one channel")
    self.channelCount = channelCount
    interpolator = PeakInterpolator(sampleRateHz: sampleRateHz)
    waiting = SampleGroup(
      size: Self.framesPerGroup * channelCount,
      overlap: (interpolator.tapCount - 1) * channelCount)
  }

  /// Listens on.
  ///
  /// - Parameter samples: Interleaved frames, full scale 1; even a frame may span two blocks.
  package mutating func append(_ samples: Span<Float>) {
    var start = waiting.fill(from: samples)
    while waiting.isFull {
      measureWaiting()
      waiting.advance()
      start += waiting.fill(from: samples.extracting(start...))
    }
  }

  private mutating func measureWaiting() {
    let group = waiting.samples
    if peakMagnitude(of: group.span) * interpolator.largestGain > peak {
      peak = max(peak, interpolator.peak(of: group.span, channelCount: channelCount))
    }
  }

  /// The highest magnitude of the waveform, dB relative to full scale.
  package var truePeakDBTP: Measured {
    var finished = self
    let silence = [Float](
      repeating: 0, count: (Self.framesPerGroup + interpolator.tapCount) * channelCount)
    finished.append(silence.span)
    return finished.peak == 0
      ? .unmeasured("digital silence") : .value(decibels(ofAmplitude: Double(finished.peak)))
  }
}
