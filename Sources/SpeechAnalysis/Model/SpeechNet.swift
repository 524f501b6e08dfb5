/// A small convolutional network that hears speech and syllable nuclei in mel bands.
///
/// Two frames make a step of 20 ms. A first layer mixes a step's inputs into 48 channels; six
/// blocks each look at five steps, 1, 2, 4, 8, 16 and 32 apart, and add what they find; two heads
/// give, for each of the two frames, the logit of speech and the density of nuclei. A step sees
/// 2.5 s on either side. There is no recurrence, so any stretch can be evaluated by itself.
///
/// Depthwise separable convolutions: Chollet, "Xception", CVPR 2017; dilation: Yu & Koltun,
/// "Multi-scale context aggregation by dilated convolutions", ICLR 2016; residuals: He et al.,
/// "Deep residual learning for image recognition", CVPR 2016. How it was trained stands in
/// `docs/training.md`.
struct SpeechNet: Sendable {
  /// Frames in a step.
  static let framesPerStep = 2
  /// Steps seen on either side of one.
  static let reachSteps = 126

  /// The network with the weights that ship.
  static let shared = SpeechNet(weights: SpeechNetWeights.decoded())

  private let front: [Channels]
  private let surroundings: [Channels]
  private let frontBias: Channels
  private let blocks: [Block]
  private let heads: [Channels]
  private let headBias: [Float]

  /// What one frame is found to be.
  struct Output: Sendable, Equatable {
    /// Logit of speech.
    var speechLogit: Float
    /// Syllable nuclei a frame.
    var nucleusDensity: Float
  }

  /// Reads the weights in the order the training writes them.
  init(weights: [[Float]]) {
    var rest = weights[...]
    func rows() -> [Channels] {
      let values = rest.removeFirst()
      return stride(from: 0, to: values.count, by: Channels.count).map {
        Channels(values[$0..<$0 + Channels.count])
      }
    }
    front = rows()
    surroundings = rows()
    frontBias = rows()[0]
    blocks = Block.dilations.map { dilation in
      Block(
        dilation: dilation, taps: rows(), tapBias: rows()[0], matrix: rows(), bias: rows()[0])
    }
    heads = rows()
    headBias = rest.removeFirst()
    precondition(rest.isEmpty, "the weights must be used up")
  }

  /// Evaluates a stretch of frames; beyond its ends there is nothing.
  func outputs(for inputs: SpeechNetInputs) -> [Output] {
    var bias = frontBias
    bias.add(inputs.surroundings.span, times: surroundings)
    let width = front.count
    var steps = (0..<inputs.stepCount).map { step in
      var sum = bias
      sum.add(inputs.values.span.extracting(step * width..<(step + 1) * width), times: front)
      var channels = Channels()
      channels.addPositivePart(of: sum)
      return channels
    }
    var next = steps
    for block in blocks {
      block.apply(to: steps, into: &next)
      swap(&steps, &next)
    }
    return (0..<inputs.frameCount).map { frame in
      let step = steps[frame / 2]
      let place = frame % 2
      return Output(
        speechLogit: step.dot(heads[place]) + headBias[place],
        nucleusDensity: softplus(step.dot(heads[place + 2]) + headBias[place + 2]))
    }
  }
}

/// One block: five taps a channel, then all channels mixed, added to what came in.
private struct Block: Sendable {
  static let dilations = [1, 2, 4, 8, 16, 32]

  let dilation: Int
  let taps: [Channels]
  let tapBias: Channels
  let matrix: [Channels]
  let bias: Channels

  func apply(to steps: [Channels], into next: inout [Channels]) {
    for step in 0..<steps.count {
      var tapped = tapBias
      for tap in 0..<taps.count {
        let source = step + (tap - taps.count / 2) * dilation
        if steps.indices.contains(source) { tapped.add(taps[tap], steps[source]) }
      }
      var sum = bias
      sum.add(tapped, times: matrix)
      next[step] = steps[step]
      next[step].addPositivePart(of: sum)
    }
  }
}
