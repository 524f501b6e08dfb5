/// Turns samples into the K-weighted energies of successive steps of 100 ms, the grid on which all
/// loudness blocks lie.
///
/// A step is a tenth of a second to the nearest sample, so at odd rates the grid drifts by less than
/// 0.05 %, as libebur128's does.
struct WeightedSteps {
  private struct Channel {
    var filter = KWeightingBlock.State()
    /// Squares of the step so far, lane by lane; one sum a lane keeps `Float` exact enough.
    var squares = SIMD8<Float>()
  }

  private let weighting: KWeightingBlock
  private let framesPerStep: Int
  private var channels: [Channel]
  /// Frames that the step under way still lacks.
  private(set) var framesLeft: Int

  init(sampleRateHz: Int, channelCount: Int) {
    weighting = KWeightingBlock(sampleRateHz: sampleRateHz)
    framesPerStep = (sampleRateHz + 5) / 10
    framesLeft = framesPerStep
    channels = Array(repeating: Channel(), count: channelCount)
  }

  /// Listens to whole groups of eight frames and hands on the energy of each step that ends.
  mutating func append(_ group: [Float], to blocks: inout LoudnessBlocks) {
    let frames = group.span
    let groupSize = 8 * channels.count
    var start = 0
    while start < frames.count {
      let groupCount = min((frames.count - start) / groupSize, framesLeft / 8)
      if groupCount > 0 {
        measure(frames, from: start, groupCount: groupCount)
        start += groupCount * groupSize
        framesLeft -= groupCount * 8
        if framesLeft == 0 { endStep(in: &blocks) }
      } else {
        measureAcrossSteps(frames, from: start, blocks: &blocks)
        start += groupSize
      }
    }
  }

  private mutating func measure(_ frames: Span<Float>, from start: Int, groupCount: Int) {
    let stride = channels.count
    for index in channels.indices {
      var channel = channels[index]
      var position = start + index
      for _ in 0..<groupCount {
        let output = weighting.filter(frames, from: position, by: stride, state: &channel.filter)
        channel.squares += output * output
        position += 8 * stride
      }
      channels[index] = channel
    }
  }

  /// Listens to one group that begins in one step and ends in the next.
  private mutating func measureAcrossSteps(
    _ frames: Span<Float>, from start: Int, blocks: inout LoudnessBlocks
  ) {
    let belongsToStep = SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7) .< Int32(framesLeft)
    var next: [SIMD8<Float>] = []
    for index in channels.indices {
      let output = weighting.filter(
        frames, from: start + index, by: channels.count, state: &channels[index].filter)
      let squares = output * output
      channels[index].squares += squares.replacing(with: 0, where: .!belongsToStep)
      next.append(squares.replacing(with: 0, where: belongsToStep))
    }
    let framesInNext = 8 - framesLeft
    endStep(in: &blocks)
    framesLeft -= framesInNext
    for index in channels.indices { channels[index].squares = next[index] }
  }

  private mutating func endStep(in blocks: inout LoudnessBlocks) {
    var energy = 0.0
    for index in channels.indices {
      energy += Double(sumOfLanes(channels[index].squares))
      channels[index].squares = SIMD8()
    }
    blocks.append(stepEnergy: energy / Double(framesPerStep))
    framesLeft = framesPerStep
  }
}
