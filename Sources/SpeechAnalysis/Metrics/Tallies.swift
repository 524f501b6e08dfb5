/// What is counted of every frame once it is known whether it is speech.
struct Tallies {
  /// What a frame is part of.
  enum Place {
    case speech
    /// Next to speech: neither.
    case edge
    case background
  }

  /// The next frame to come.
  private(set) var frame = 0
  private(set) var pitch = PitchStatistics()
  private(set) var endings = PhraseEndings()
  private(set) var noise = NoiseFloor()
  private(set) var fillers = FilledPauses()
  private var quietFrames = 0

  /// Counts the next frame.
  mutating func add(
    place: Place, pitchHz: Float, levelDBFS: Float, fluxDB: Float, flatnessDB: Float
  ) {
    let isVoiced = place == .speech && pitchHz > 0
    fillers.add(pitchHz: isVoiced ? pitchHz : 0, fluxDB: fluxDB, flatnessDB: flatnessDB)
    if isVoiced {
      pitch.add(pitchHz: pitchHz)
      endings.add(pitchHz: pitchHz, at: frame)
    }
    if place == .background { noise.add(levelDBFS: levelDBFS) }
    quietFrames = place == .speech ? 0 : quietFrames + 1
    if quietFrames == Int(Pauses.shortestSeconds / FrameGrid.hopSeconds) { endings.endPhrase() }
    frame += 1
  }

  /// Ends the recording.
  mutating func finish() {
    fillers.close()
    endings.endPhrase()
  }
}
