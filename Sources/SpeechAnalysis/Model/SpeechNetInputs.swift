/// What the network is given of a stretch of frames: everything relative to its surroundings.
///
/// Levels are held against loud speech around them, in units of 20 dB, so that neither gain nor
/// distance to the microphone matters; noise floor and channel, which are the same for the whole
/// stretch, are given once.
struct SpeechNetInputs {
  /// Inputs of one frame: the mel bands, the level, harmonicity and peakiness.
  static let valuesPerFrame = FrameFeatures.bandCount + 3
  /// Levels further than this under loud speech are all the same to it.
  static let depthDB: Float = 70

  /// Frames in the stretch.
  let frameCount: Int
  /// Steps of two frames; an odd last frame stands twice.
  let stepCount: Int
  /// Inputs of the steps, one after the other.
  private(set) var values: [Float]
  /// Noise floor and channel of each band over loud speech, in units of 20 dB.
  private(set) var surroundings: [Float]

  /// The inputs of a range of frames, all judged by the same surroundings.
  init(_ frames: Range<Int>, of features: FrameFeatures, around: Surroundings) {
    frameCount = frames.count
    stepCount = (frameCount + 1) / SpeechNet.framesPerStep
    let loud = around.speechLevelDB
    let deepest = loud - Self.depthDB
    surroundings = (around.bandFloorsDB + around.bandPeaksDB).map {
      (max($0, deepest) - loud) / 20
    }
    values = []
    values.reserveCapacity(stepCount * SpeechNet.framesPerStep * Self.valuesPerFrame)
    for frame in frames { append(frame, of: features, loud: loud) }
    if frameCount % 2 == 1 { append(frames.upperBound - 1, of: features, loud: loud) }
  }

  private mutating func append(_ frame: Int, of features: FrameFeatures, loud: Float) {
    for index in features.bands(of: frame) {
      let relative = max(features.bandsDB[index] - loud, -Self.depthDB) / 20
      values.append(max(-3.5, min(1.25, relative)))
    }
    let row = features.row(frame)
    values.append(max(-3.5, min(1, (features.bandLevelDB[row] - loud) / 20)))
    values.append(features.harmonicity[row])
    values.append(features.peakiness[row])
  }
}
