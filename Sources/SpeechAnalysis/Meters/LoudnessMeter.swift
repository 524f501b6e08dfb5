/// Gated loudness and loudness range of a whole recording.
///
/// Takes blocks of any size; any cut gives the identical result. Samples must be finite.
///
/// All channels weigh the same and their energies add up, as the standard asks of left and right:
/// two identical channels read 3.01 LU more than one of them alone.
///
/// Sources: ITU-R BS.1770-4, Annex 1; EBU Tech 3342.
package struct LoudnessMeter {
  /// Own choice: whole eights for the filter, and less than the shortest step of 100 ms.
  private static let framesPerGroup = 512

  private let channelCount: Int
  private var waiting: SampleGroup
  private var steps: WeightedSteps
  private var blocks = LoudnessBlocks()

  /// A meter that has heard nothing.
  ///
  /// - Parameters:
  ///   - sampleRateHz: 8,000...768,000.
  ///   - channelCount: Channels that are interleaved in what it will be given.
  package init(sampleRateHz: Int, channelCount: Int = 1) {
    precondition(channelCount > 0, "a loudness meter needs at least one channel")
    self.channelCount = channelCount
    waiting = SampleGroup(size: Self.framesPerGroup * channelCount)
    steps = WeightedSteps(sampleRateHz: sampleRateHz, channelCount: channelCount)
  }

  /// Listens on.
  ///
  /// - Parameter samples: Interleaved frames, full scale 1; even a frame may span two blocks.
  package mutating func append(_ samples: Span<Float>) {
    var start = waiting.fill(from: samples)
    while waiting.isFull {
      steps.append(waiting.samples, to: &blocks)
      waiting.advance()
      start += waiting.fill(from: samples.extracting(start...))
    }
  }

  /// Loudness of the whole, pauses gated out.
  package var integratedLoudnessLUFS: Measured { finishedBlocks.integratedLoudnessLUFS }

  /// Difference between the loud and the soft passages.
  package var loudnessRangeLU: Measured { finishedBlocks.loudnessRangeLU }

  /// The blocks, with the one that a group still waiting completes.
  private var finishedBlocks: LoudnessBlocks {
    guard waiting.count >= steps.framesLeft * channelCount else { return blocks }
    var (waiting, steps, blocks) = (waiting, steps, blocks)
    waiting.fillWithSilence()
    steps.append(waiting.samples, to: &blocks)
    return blocks
  }
}
