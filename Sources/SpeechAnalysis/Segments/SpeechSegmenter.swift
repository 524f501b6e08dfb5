/// Turns frame scores into speech segments, with hysteresis and minimum lengths.
///
/// Speech begins where the score passes the upper threshold and lasts while it stays above the
/// lower one. Gaps too short to be heard as a pause are closed, then stretches too short to be a
/// word, or without any voice in them, are dropped.
struct SpeechSegmenter {
  /// Score at which speech begins.
  static let onset: Float = 2.0
  /// Score below which it ends.
  static let offset: Float = 1.5
  /// Gaps shorter than this are closed: stops before a plosive last up to 120 ms (Klatt 1976).
  static let shortestGapFrames = 14
  /// Speech shorter than this is a click or a breath.
  static let shortestSpeechFrames = 8
  /// Frames with a clear period a stretch needs to be a voice.
  static let voicedFrames = 3
  /// A stretch this long without a voice is background.
  static let longestVoicelessFrames = 500

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
  private var isSpeech = false
  private var pending: Range<Int>?
  private var pendingVoiced = 0

  /// Adds the next frame.
  mutating func append(score: Float, isVoiced: Bool) {
    isSpeech = score >= (isSpeech ? Self.offset : Self.onset)
    if isSpeech {
      pending = (pending?.lowerBound ?? frame)..<frame + 1
      if isVoiced { pendingVoiced += 1 }
    }
    frame += 1
    guard let pending else { return }
    let isOver = frame - pending.upperBound >= Self.shortestGapFrames
    let isBackground = !isCertain && pending.count >= Self.longestVoicelessFrames
    if isOver || isBackground { close() }
  }

  /// Ends the recording.
  mutating func close() {
    if isCertain, let pending { segments.append(pending) }
    pending = nil
    pendingVoiced = 0
  }

  private var isCertain: Bool {
    pendingVoiced >= Self.voicedFrames && (pending?.count ?? 0) >= Self.shortestSpeechFrames
  }
}
