import SpeechAnalysis

/// A measurement in the words of the page a rep reads.
struct MeasurementRow {
  /// What the measurement is about; the page keeps those of one topic together.
  enum Topic: String, CaseIterable {
    case time, pauses, pace, level, pitch
  }

  var topic: Topic
  var label: String
  /// Its name in the JSON report, by which comfort ranges find it.
  var name: String
  var measured: Measured
  var unit: Unit
  /// What a gauge's line spans in the shown unit; our choice of what drafts show.
  var axis: ClosedRange<Double>

  /// The unit a figure is shown in, and how to get there.
  struct Unit {
    var text: String
    var places: Int
    var scale = 1.0
    var offset = 0.0
    var showsSign = false

    func shown(_ figure: Double) -> Double { figure * scale + offset }

    /// A figure and its unit; from ten minutes on, seconds read as a clock shows them.
    func valueText(_ figure: Double) -> (value: String, unit: String) {
      if text == "s" && figure >= 600 { return (clockText(figure), "") }
      let value = decimalText(shown(figure), places: places)
      return (showsSign && !value.hasPrefix("-") ? "+" + value : value, text)
    }

    func limitText(_ limit: Double) -> String {
      decimalText(shown(limit), places: 2, trimmed: true)
    }

    static let seconds = Unit(text: "s", places: 1)
    static let perMinute = Unit(text: "/min", places: 1)
    static let words = Unit(text: "/min", places: 0)
    static let count = Unit(text: "", places: 0)
    static let percent = Unit(text: "%", places: 0, scale: 100)
    static let finePercent = Unit(text: "%", places: 2, scale: 100)
    /// A ratio to the rest of the message, as the change it is.
    static let change = Unit(text: "%", places: 0, scale: 100, offset: -100, showsSign: true)
    static let syllableRate = Unit(text: "syll/s", places: 1)
    static let hertz = Unit(text: "Hz", places: 0)
    static let semitones = Unit(text: "semitones", places: 1)
    static func decibels(_ text: String) -> Unit { Unit(text: text, places: 1) }
  }
}

/// Every single figure of a recording in the page's order and words.
func measurementRows(of m: Measurements) -> [MeasurementRow] {
  func row(
    _ topic: MeasurementRow.Topic, _ label: String, _ name: String, _ measured: Measured,
    _ unit: MeasurementRow.Unit, _ axis: ClosedRange<Double>
  ) -> MeasurementRow {
    MeasurementRow(
      topic: topic, label: label, name: name, measured: measured, unit: unit, axis: axis)
  }
  let pauseCount: Measured =
    m.messageSeconds.reason.map { .unmeasured($0) } ?? .value(Double(m.pauses.count))
  let filledPauseCount: Measured =
    m.messageSeconds.reason.map { .unmeasured($0) } ?? .value(Double(m.filledPauses.count))
  return [
    row(.time, "message", "messageSeconds", m.messageSeconds, .seconds, 0...45),
    row(
      .time, "silence at start", "leadingSilenceSeconds", m.leadingSilenceSeconds, .seconds, 0...3),
    row(
      .time, "silence at end", "trailingSilenceSeconds", m.trailingSilenceSeconds, .seconds, 0...5),
    row(.time, "speech", "speechSeconds", .value(m.speechSeconds), .seconds, 0...45),

    row(.pauses, "per minute", "pausesPerMinute", m.pausesPerMinute, .perMinute, 0...30),
    row(.pauses, "longest", "longestPauseSeconds", m.longestPauseSeconds, .seconds, 0...4),
    row(.pauses, "share of message", "pauseRatio", m.pauseRatio, .percent, 0...50),
    row(.pauses, "longest run", "longestRunSeconds", m.longestRunSeconds, .seconds, 0...15),
    row(.pauses, "count", "pauses", pauseCount, .count, 0...20),
    row(.pauses, "possible ums", "filledPauses", filledPauseCount, .count, 0...10),

    row(
      .pace, "overall", "speechRateSyllablesPerSecond", m.speechRateSyllablesPerSecond,
      .syllableRate, 2...6),
    row(
      .pace, "without pauses", "articulationRateSyllablesPerSecond",
      m.articulationRateSyllablesPerSecond, .syllableRate, 3...8),
    row(.pace, "last 5 s", "endRushRatio", m.endRushRatio, .change, -40...40),
    row(.pace, "last third", "lastThirdRatio", m.lastThirdRatio, .change, -40...40),
    row(.pace, "words, estimated", "wordsPerMinute", m.wordsPerMinute, .words, 80...260),

    row(
      .level, "speech", "activeSpeechLevelDBFS", m.activeSpeechLevelDBFS, .decibels("dBFS"),
      -46...0),
    row(.level, "above the noise", "signalToNoiseDB", m.signalToNoiseDB, .decibels("dB"), 0...50),
    row(.level, "clipped", "clippedSampleRatio", m.clippedSampleRatio, .finePercent, 0...0.5),
    row(.level, "last phrase", "endingLevelDB", m.endingLevelDB, .decibels("dB"), -15...5),
    row(.level, "movement", "levelDeviationDB", m.levelDeviationDB, .decibels("dB"), 0...10),
    row(.level, "noise floor", "noiseFloorDBFS", m.noiseFloorDBFS, .decibels("dBFS"), -90 ... -20),
    row(.level, "true peak", "truePeakDBTP", m.truePeakDBTP, .decibels("dBTP"), -20...2),
    row(
      .level, "loudness", "integratedLoudnessLUFS", m.integratedLoudnessLUFS, .decibels("LUFS"),
      -46...0),
    row(.level, "loudness range", "loudnessRangeLU", m.loudnessRangeLU, .decibels("LU"), 0...20),

    row(
      .pitch, "movement", "pitchDeviationSemitones", m.pitchDeviationSemitones, .semitones, 0...7),
    row(.pitch, "range", "pitchRangeSemitones", m.pitchRangeSemitones, .semitones, 0...18),
    row(.pitch, "median", "medianPitchHz", m.medianPitchHz, .hertz, 60...350),
    row(.pitch, "rising endings", "risingEndingRatio", m.risingEndingRatio, .percent, 0...100),
  ]
}
