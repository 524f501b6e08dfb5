/// Where frames lie: one every 10 ms, each centred on the middle of its hop.
///
/// Frame `i` is centred on sample `floor((i + 0.5) · rate / 100)` whatever the rate, so frames of
/// one recording at 8 and at 44.1 kHz lie at the same times and nothing needs resampling.
package struct FrameGrid: Sendable, Equatable {
  /// Frames a second. 10 ms is the hop speech analysers agree on (Rabiner & Schafer 1978, ch. 6).
  package static let framesPerSecond = 100
  /// Seconds from one frame to the next.
  package static let hopSeconds = 0.01
  /// Window length: 32 ms holds two periods of the lowest voice at 75 Hz.
  static let windowSeconds = 0.032

  /// Samples a second.
  package let sampleRateHz: Int
  /// Samples under the window.
  package let windowCount: Int
  /// The window's length rounded up to a power of two.
  package let fftSize: Int

  /// The grid for one rate, at least 8,000 Hz.
  package init(sampleRateHz: Int) {
    precondition(sampleRateHz >= 8_000, "frames need at least 8,000 samples a second")
    self.sampleRateHz = sampleRateHz
    windowCount = Int((Self.windowSeconds * Double(sampleRateHz)).rounded())
    var size = 256
    while size < windowCount { size *= 2 }
    fftSize = size
  }

  /// The sample a frame is centred on.
  package func centre(of frameIndex: Int) -> Int {
    (2 * frameIndex + 1) * sampleRateHz / (2 * Self.framesPerSecond)
  }

  /// How many frames a recording has: every sample lies in some frame's hop.
  package func frameCount(sampleCount: Int) -> Int {
    (sampleCount * Self.framesPerSecond + sampleRateHz - 1) / sampleRateHz
  }

  /// Start of a frame's hop, seconds.
  @inline(__always)
  package static func seconds(_ frameIndex: Int) -> Double {
    Double(frameIndex) / Double(framesPerSecond)
  }
}
