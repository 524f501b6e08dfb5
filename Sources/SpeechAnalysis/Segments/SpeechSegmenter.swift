/// Turns probabilities of speech into segments, with minimum lengths.
///
/// Gaps too short to be heard as a pause are closed, then stretches too short to be a word are
/// dropped. A segment ends a frame after its last: speech decays.
struct SpeechSegmenter {
  /// Probability from which a frame is speech.
  static let threshold: Float = 0.45
  /// Gaps shorter than this are closed: stops before a plosive last up to 120 ms (Klatt 1976).
  static let shortestGapFrames = 14
  /// Speech shorter than this is a click or a breath.
  static let shortestSpeechFrames = 8
  /// What a segment is lengthened by at its end.
  static let decayFrames = 1

  /// Closed segments, as frame ranges in order.
  private(set) var segments: [Range<Int>] = []
  /// A stretch that is speech for certain but may go on.
  var openSegment: Range<Int>? { isCertain ? pending : nil }
  /// Every frame before this one is decided.
  var decidedEnd: Int {
    guard let pending else { return frame }
    return isCertain ? pending.upperBound : pending.lowerBound
  }

  private var frame = 0
  private var pending: Range<Int>?

  /// Adds the next frame.
  mutating func append(probability: Float) {
    if probability >= Self.threshold {
      pending = (pending?.lowerBound ?? frame)..<frame + 1
    }
    frame += 1
    if let pending, frame - pending.upperBound >= Self.shortestGapFrames { close() }
  }

  /// Ends the stretch under way, if there is one.
  mutating func close() {
    if isCertain, let pending {
      segments.append(
        pending.lowerBound..<min(pending.upperBound + Self.decayFrames, frame))
    }
    pending = nil
  }

  private var isCertain: Bool {
    (pending?.count ?? 0) >= Self.shortestSpeechFrames
  }
}
