import SpeechAnalysis

/// One member of the report's `measurements`: its name and what stands there.
struct MeasurementField {
  /// What a member of `measurements` holds.
  enum Value {
    case figure(Measured, places: Int)
    case text(String?, reason: String?)
    case count(Int)
    case spans([TimeSpan])
    case times([Double])
    case pace([PacePoint])
  }

  var name: String
  var value: Value

  /// Why the report says `null` here, or `nil` when it does not.
  var unmeasuredReason: String? {
    switch value {
    case .figure(let figure, _): figure.reason
    case .text(nil, let reason): reason
    case .text, .count, .spans, .times, .pace: nil
    }
  }
}

/// Digits after the point in a report, by kind of figure.
///
/// Our choice: one digit beyond what a listener or a repeated measurement could tell apart.
enum Places {
  /// Milliseconds.
  static let seconds = 3
  /// Hundredths of a millisecond, finer than a sample at 48 kHz: a gap between two segments shows
  /// the length it was judged by, 0.25 s or less, also where the hop is no whole millisecond.
  static let spanSeconds = 5
  static let decibels = 2
  static let ratio = 4
  /// For the clipped share, where 0.001 is already much.
  static let smallRatio = 6
  static let rate = 3
  static let hertz = 2
  static let semitones = 3
  /// A finding's figure and limit, whatever their unit.
  static let judged = 6
  static let points = 2
}

/// Every member of the report's `measurements`, in the report's order; ours beyond it come last.
func measurementFields(of measurements: Measurements) -> [MeasurementField] {
  let m = measurements
  func figure(_ name: String, _ figure: Measured, _ places: Int) -> MeasurementField {
    MeasurementField(name: name, value: .figure(figure, places: places))
  }
  func field(_ name: String, _ value: MeasurementField.Value) -> MeasurementField {
    MeasurementField(name: name, value: value)
  }
  return [
    figure("messageSeconds", m.messageSeconds, Places.seconds),
    figure("speechSeconds", .value(m.speechSeconds), Places.seconds),
    figure("leadingSilenceSeconds", m.leadingSilenceSeconds, Places.seconds),
    figure("trailingSilenceSeconds", m.trailingSilenceSeconds, Places.seconds),
    field("speechSegments", .spans(m.speechSegments)),
    field("pauses", .spans(m.pauses)),
    figure("pauseRatio", m.pauseRatio, Places.ratio),
    figure("pausesPerMinute", m.pausesPerMinute, Places.rate),
    figure("longestPauseSeconds", m.longestPauseSeconds, Places.seconds),
    figure("longestRunSeconds", m.longestRunSeconds, Places.seconds),
    field("filledPauses", .spans(m.filledPauses)),
    field("syllableCount", .count(m.syllableTimesSeconds.count)),
    field("syllableTimesSeconds", .times(m.syllableTimesSeconds)),
    figure("speechRateSyllablesPerSecond", m.speechRateSyllablesPerSecond, Places.rate),
    figure("articulationRateSyllablesPerSecond", m.articulationRateSyllablesPerSecond, Places.rate),
    figure("wordsPerMinute", m.wordsPerMinute, Places.rate),
    field(
      "wordsPerMinuteSource",
      .text(m.wordsPerMinuteSource, reason: m.wordsPerMinute.reason)),
    field("paceCurve", .pace(m.paceCurve)),
    figure("endRushRatio", m.endRushRatio, Places.ratio),
    figure("integratedLoudnessLUFS", m.integratedLoudnessLUFS, Places.decibels),
    figure("loudnessRangeLU", m.loudnessRangeLU, Places.decibels),
    figure("truePeakDBTP", m.truePeakDBTP, Places.decibels),
    figure("activeSpeechLevelDBFS", m.activeSpeechLevelDBFS, Places.decibels),
    figure("clippedSampleRatio", m.clippedSampleRatio, Places.smallRatio),
    figure("noiseFloorDBFS", m.noiseFloorDBFS, Places.decibels),
    figure("signalToNoiseDB", m.signalToNoiseDB, Places.decibels),
    figure("medianPitchHz", m.medianPitchHz, Places.hertz),
    figure("pitchDeviationSemitones", m.pitchDeviationSemitones, Places.semitones),
    figure("pitchRangeSemitones", m.pitchRangeSemitones, Places.semitones),
    figure("levelDeviationDB", m.levelDeviationDB, Places.decibels),
    figure("risingEndingRatio", m.risingEndingRatio, Places.ratio),
    figure("lastThirdRatio", m.lastThirdRatio, Places.ratio),
    figure("endingLevelDB", m.endingLevelDB, Places.decibels),
    field("clippedSpans", .spans(m.clippedSpans)),
  ]
}
