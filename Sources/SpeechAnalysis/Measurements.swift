/// Everything that was measured in one recording.
///
/// Times are seconds from the start of the recording. Figures that could not be measured say why.
/// `docs/measurements.md` defines each one; the stage that computes it names its method's source.
public struct Measurements: Sendable, Equatable {
  // MARK: Time

  /// Length of what was analysed, counted in samples (never taken from a header).
  public var durationSeconds: Double
  /// Start of the first to end of the last speech segment.
  public var messageSeconds: Measured
  /// Sum of the speech segments; 0 when nothing is spoken.
  public var speechSeconds: Double
  /// Start of the recording to the first speech.
  public var leadingSilenceSeconds: Measured
  /// Last speech to the end of the recording.
  public var trailingSilenceSeconds: Measured
  /// Speech, in order, without overlap; gaps shorter than 0.25 s are bridged only when the
  /// voice-activity stage hears no pause in them.
  public var speechSegments: [TimeSpan]

  // MARK: Pauses

  /// Silences of at least 0.25 s inside the message.
  public var pauses: [TimeSpan]
  /// Summed pauses / `messageSeconds`, 0...1.
  public var pauseRatio: Measured
  /// Pauses a minute of message.
  public var pausesPerMinute: Measured
  /// Longest pause; 0 when there is none.
  public var longestPauseSeconds: Measured
  /// Longest stretch of message without a pause.
  public var longestRun: TimeSpan?
  /// Stretches that may be "um" or "uh": steady voiced sound. A guess from the sound, never a word.
  public var filledPauses: [TimeSpan]

  // MARK: Pace

  /// Syllable nuclei, in order.
  public var syllableTimesSeconds: [Double]
  /// Syllables a second of message, pauses included.
  public var speechRateSyllablesPerSecond: Measured
  /// Syllables a second of message, pauses left out.
  public var articulationRateSyllablesPerSecond: Measured
  /// Words a minute of message, estimated from syllables.
  public var wordsPerMinute: Measured
  /// Articulation rate around each time, by steps of 0.5 s.
  public var paceCurve: [PacePoint]
  /// Articulation rate of the last 5 s of the message / that of what comes before.
  public var endRushRatio: Measured
  /// Articulation rate of the last third of the message / that of the first two thirds.
  public var lastThirdRatio: Measured

  // MARK: Level

  /// Gated loudness of the whole recording.
  public var integratedLoudnessLUFS: Measured
  /// Loudness range.
  public var loudnessRangeLU: Measured
  /// True peak.
  public var truePeakDBTP: Measured
  /// Level of the speech while it is active.
  public var activeSpeechLevelDBFS: Measured
  /// Clipped samples / samples of speech, 0...1.
  public var clippedSampleRatio: Measured
  /// Where peaks are cut off, at most 100 stretches.
  public var clippedSpans: [TimeSpan]
  /// Level of what is not speech.
  public var noiseFloorDBFS: Measured
  /// Active speech level over the noise floor.
  public var signalToNoiseDB: Measured
  /// Standard deviation of the syllables' levels.
  public var levelDeviationDB: Measured
  /// Level of the last phrase less that of what comes before.
  public var endingLevelDB: Measured
  /// The last phrase, the one `endingLevelDB` speaks of.
  public var endingSpan: TimeSpan?

  // MARK: Pitch

  /// Median of the voiced frames' pitch.
  public var medianPitchHz: Measured
  /// How far pitch moves: robust standard deviation.
  public var pitchDeviationSemitones: Measured
  /// 10th to 90th percentile of pitch.
  public var pitchRangeSemitones: Measured
  /// Share of phrases that end on a rise, 0...1.
  public var risingEndingRatio: Measured

  // MARK: The picture

  /// Level over time, for drawing.
  public var levelOverview: LevelOverview

  /// The rate that stands for `wordsPerMinute` in reports, until a transcript counts words.
  public var wordsPerMinuteSource: String? { wordsPerMinute.value == nil ? nil : "estimated" }

  /// Longest stretch of message without a pause.
  public var longestRunSeconds: Measured {
    longestRun.map { .value($0.durationSeconds) } ?? .unmeasured("no speech")
  }
}

/// The articulation rate around one moment.
public struct PacePoint: Sendable, Equatable {
  /// Middle of the window.
  public var timeSeconds: Double
  /// Syllables a second of the window's message time, pauses left out.
  public var syllablesPerSecond: Double

  /// A point of the pace curve.
  public init(timeSeconds: Double, syllablesPerSecond: Double) {
    self.timeSeconds = timeSeconds
    self.syllablesPerSecond = syllablesPerSecond
  }
}

/// The level of equal stretches of the recording: at most 1,024 of them, however long it is.
public struct LevelOverview: Sendable, Equatable {
  /// Length of a stretch; doubles whenever the recording outgrows the overview.
  public var stepSeconds: Double
  /// Highest frame level of each stretch, dBFS, at least -120.
  public var levelsDBFS: [Float]

  /// An overview with its stretches.
  public init(stepSeconds: Double, levelsDBFS: [Float]) {
    self.stepSeconds = stepSeconds
    self.levelsDBFS = levelsDBFS
  }
}
