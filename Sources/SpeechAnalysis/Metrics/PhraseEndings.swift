/// Counts the phrases that end on a rising pitch.
///
/// A phrase ends at a pause. It rises when the pitch of its last 0.3 s of voiced speech climbs by
/// two semitones or more from the first third to the last. Information only: uptalk has no proven
/// effect on how competent a caller sounds (Gorelik 2016).
struct PhraseEndings {
  /// How much of the end is looked at.
  static let endingFrames = 30
  /// Fewest voiced frames in it.
  static let fewestVoiced = 12
  /// What counts as a rise.
  static let riseSemitones: Float = 2

  private var recent: [(frame: Int, semitones: Float)] = []
  private(set) var phraseCount = 0
  private(set) var risingCount = 0

  /// Adds a voiced frame of speech.
  mutating func add(pitchHz: Float, at frame: Int) {
    recent.append((frame, semitones(pitchHz)))
    if recent.count > 2 * Self.endingFrames { recent.removeFirst(Self.endingFrames) }
  }

  /// A pause, or the end of the message, was reached.
  mutating func endPhrase() {
    defer { recent.removeAll(keepingCapacity: true) }
    guard let last = recent.last else { return }
    let ending = recent.filter { $0.frame > last.frame - Self.endingFrames }
    guard ending.count >= Self.fewestVoiced else { return }
    phraseCount += 1
    let third = ending.count / 3
    let start = median(ending.prefix(third).map(\.semitones))
    let end = median(ending.suffix(third).map(\.semitones))
    if end - start >= Self.riseSemitones { risingCount += 1 }
  }

  /// Rising phrases / phrases with a voiced ending.
  var risingRatio: Measured {
    phraseCount > 0
      ? .value(Double(risingCount) / Double(phraseCount))
      : .unmeasured("no phrase ends on voiced speech")
  }

  private func median(_ values: [Float]) -> Float {
    values.sorted()[values.count / 2]
  }
}
