/// How likely each frame is speech, and whether anything in the recording is.
///
/// The network's probability, averaged over three frames. A recording in which no full second is
/// more likely speech than not holds none: a cough or a chord may look like a syllable, but nobody
/// leaves a message in half a second.
struct VoiceActivity {
  /// Frames in the moving average.
  static let smoothingFrames = 3
  /// Frames in the stretch that must be more likely speech than not.
  static let gateFrames = 100

  private var recent: [Float] = []
  private var oldest = 0
  private var sum = 0.0
  private var frameCount = 0
  private var best = 0.0

  /// Smoothed probabilities of the frames of a range.
  ///
  /// - Parameter outputs: The network's, of a wider range that begins at `first`.
  func probabilities(
    of frames: Range<Int>, in outputs: [SpeechNet.Output], from first: Int
  ) -> [Float] {
    let raw = outputs.map { logistic($0.speechLogit) }
    let reach = Self.smoothingFrames / 2
    return frames.map { frame in
      let centre = frame - first
      var sum: Float = 0
      for place in centre - reach...centre + reach {
        sum += raw[min(max(place, 0), raw.count - 1)]
      }
      return sum / Float(Self.smoothingFrames)
    }
  }

  /// Counts the next frame towards the gate.
  mutating func add(probability: Float) {
    if recent.count < Self.gateFrames {
      recent.append(probability)
    } else {
      sum -= Double(recent[oldest])
      recent[oldest] = probability
      oldest = (oldest + 1) % Self.gateFrames
    }
    sum += Double(probability)
    frameCount += 1
    if recent.count == Self.gateFrames { best = max(best, sum / Double(Self.gateFrames)) }
  }

  /// Whether some second, or the whole of a shorter recording, is more likely speech than not.
  var holdsSpeech: Bool {
    let whole = frameCount < Self.gateFrames && frameCount > 0 ? sum / Double(frameCount) : 0
    return max(best, whole) >= 0.5
  }
}
