#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The envelope of a voice: its magnitude, averaged twice over with the same time constant.
///
/// Source: ITU-T P.56, method B (exponential averaging in two stages).
struct SpeechEnvelope {
  /// The envelope now.
  private(set) var level = 0.0
  private var firstStage = 0.0
  /// What a stage keeps of itself at each tick.
  private let decay: Double

  init(timeConstantTicks: Double) {
    decay = exp(-1 / timeConstantTicks)
  }

  /// Moves on by one tick.
  mutating func move(to magnitude: Double) {
    firstStage = magnitude + decay * (firstStage - magnitude)
    level = firstStage + decay * (level - firstStage)
  }
}
