/// Stretches that may be "um" or "uh": voiced sound that holds its pitch and its spectrum.
///
/// A guess from the sound alone: drawn-out vowels look the same, so it is never called a word.
///
/// Source: Goto, Itou & Hayamizu, "A real-time filled pause detection system for spontaneous speech
/// recognition", Eurospeech 1999: small pitch transition and small spectral deformation. The
/// figures are our choice.
struct FilledPauses {
  /// Shortest stretch.
  static let shortestFrames = 25
  /// Longest distance of the pitch from where the stretch began.
  static let steadySemitones: Float = 1.5
  /// Largest mean spectral flux in it, dB.
  static let steadyFluxDB: Float = 1.6
  /// Spectral flatness from which a frame is breath rather than voice, dB.
  static let breathFlatnessDB: Float = -6

  /// The stretches found, as frame ranges in order.
  private(set) var stretches: [Range<Int>] = []
  private var start: Int?
  private var startSemitones: Float = 0
  private var fluxSum: Float = 0
  private var frame = 0

  /// Adds the next frame; `pitchHz` is 0 where it is voiceless or not speech.
  mutating func add(pitchHz: Float, fluxDB: Float, flatnessDB: Float) {
    let isSteady =
      pitchHz > 0 && fluxDB <= 2 * Self.steadyFluxDB && flatnessDB < Self.breathFlatnessDB
      && (start == nil || abs(semitones(pitchHz) - startSemitones) <= Self.steadySemitones)
    if !isSteady { close() }
    if isSteady {
      if start == nil {
        start = frame
        startSemitones = semitones(pitchHz)
      }
      fluxSum += fluxDB
    }
    frame += 1
  }

  /// Ends the recording.
  mutating func close() {
    if let start, frame - start >= Self.shortestFrames,
      fluxSum <= Self.steadyFluxDB * Float(frame - start)
    {
      stretches.append(start..<frame)
    }
    start = nil
    fluxSum = 0
  }
}
