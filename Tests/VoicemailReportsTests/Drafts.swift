import AfterbeepKit
import SpeechAnalysis
import Testing

@testable import VoicemailReports
@testable import VoicemailRules

/// Drafts as they would come out of an assessment; figures invented in the range real ones show.
enum Draft: String, CaseIterable, CustomTestStringConvertible {
  case good, rushed, short, noSpeech, measuredOnly, minute, twoHours, hostile

  /// All but the long one.
  static let brief = allCases.filter { $0 != .twoHours }

  var testDescription: String { rawValue }

  var assessment: Assessment {
    switch self {
    case .good: Drafts.good
    case .rushed: Drafts.rushed
    case .short: Drafts.short
    case .noSpeech: Drafts.noSpeech
    case .measuredOnly: Drafts.measuredOnly
    case .minute: Drafts.minute
    case .twoHours: Drafts.twoHours
    case .hostile: Drafts.hostile
    }
  }
}

/// How each draft is made.
enum Drafts {
  /// The limits of the default guidance, where one belongs to a measurement.
  static let comfortRanges = [
    ComfortRange(measurement: "messageSeconds", lower: 8, upper: 30),
    ComfortRange(measurement: "leadingSilenceSeconds", upper: 1),
    ComfortRange(measurement: "trailingSilenceSeconds", upper: 2),
    ComfortRange(measurement: "pausesPerMinute", lower: 4),
    ComfortRange(measurement: "longestPauseSeconds", upper: 1.3),
    ComfortRange(measurement: "pauseRatio", upper: 0.3),
    ComfortRange(measurement: "longestRunSeconds", upper: 8),
    ComfortRange(measurement: "speechRateSyllablesPerSecond", lower: 3.1, upper: 4.7),
    ComfortRange(measurement: "articulationRateSyllablesPerSecond", upper: 5.6),
    ComfortRange(measurement: "endRushRatio", upper: 1.15),
    ComfortRange(measurement: "activeSpeechLevelDBFS", lower: -28, upper: -16),
    ComfortRange(measurement: "signalToNoiseDB", lower: 20),
    ComfortRange(measurement: "clippedSampleRatio", upper: 0.001),
    ComfortRange(measurement: "endingLevelDB", lower: -6),
    ComfortRange(measurement: "pitchDeviationSemitones", lower: 1.8, upper: 5),
  ]

  /// A calm draft of 25.6 s with eight pauses: everything passes.
  static let good = Assessment(
    file: file("good-cold-chain.wav", seconds: 25.63),
    measurements: spoken(
      seconds: 25.63, speech: (0.37, 25.21),
      pauses: [
        (1.23, 1.67), (5.94, 6.42), (10.58, 10.99), (13.2, 13.72), (15.06, 15.34), (16.52, 17.0),
        (20.97, 21.4), (23.72, 24.16),
      ]
    ) { 4.3 + 0.5 * wave($0 / 7) },
    judgement: Judgement(
      profile: "email-bridge", verdict: .pass, score: 100, topFixes: [],
      findings: [
        passed("message-too-long", "The message runs 24.8 s; 30 s is the limit."),
        passed("rushed", "None of three signs."), passed("clipped", "No peak is cut off."),
      ]))

  /// A draft of 34.2 s that is too long, breathless in the middle and hurried at the end.
  static let rushed = Assessment(
    file: file("take3.wav", seconds: 34.9),
    measurements: spoken(
      seconds: 34.9, speech: (0.36, 34.2),
      pauses: [(2.1, 2.6), (5.9, 6.3), (8.9, 9.4), (19.2, 19.7), (23.3, 23.9), (27.4, 28.0)],
      filledPauses: [TimeSpan(12.1, 12.5), TimeSpan(25.2, 25.6)], activeSpeechLevelDBFS: -29.5
    ) { 4.4 + 0.4 * wave($0 / 5) + ($0 > 29 ? 1.3 : 0) },
    judgement: Judgement(
      profile: "email-bridge", verdict: .fix, score: 62,
      topFixes: ["message-too-long", "rushed-ending", "too-few-pauses"],
      findings: [
        failed(
          "message-too-long", .error, "Cut 3.8 s",
          "The message runs 33.8 s; 30 s is the limit.",
          """
          Keep the reason for the call and the next step, and leave the rest for the e-mail; 15 to \
          25 s works best.
          """, measured: 33.84, limit: 30, unit: "s", points: 20),
        passed("clipped", "No peak is cut off."),
        failed(
          "rushed-ending", .warning, "Slow down at the end",
          "0:29-0:34 runs 36 % faster than the rest; up to 15 % is fine.",
          "Say the last sentence as slowly as the first, with a gap around every number.",
          measured: 36, limit: 15, unit: "%", spans: [TimeSpan(29.2, 34.2)], points: 8),
        failed(
          "too-few-pauses", .warning, "Let it breathe",
          "The longest run without a pause is 9.8 s; up to 8 s is fine.",
          "Stop for half a second after each sentence and after your name.",
          measured: 9.8, limit: 8, unit: "s", spans: [TimeSpan(9.4, 19.2)], points: 6.5),
        failed(
          "level-too-low", .warning, "Speak up",
          "Speech is at -29.5 dBFS; at least -28 dBFS is comfortable.",
          "Move closer to the microphone or raise its input level, then record again.",
          measured: -29.5, limit: -28, unit: "dBFS", points: 3.5),
        failed(
          "filled-pauses", .info, "Listen for hesitations",
          "2 places sound like a possible \"um\": 0:12 and 0:25.",
          "Where you hear yourself hesitate, pause in silence instead.",
          measured: 2, limit: 0, unit: "places",
          spans: [TimeSpan(12.1, 12.5), TimeSpan(25.2, 25.6)]),
      ]))

  /// Eight seconds of an empty room.
  static let noSpeech = Assessment(
    file: file("no-speech-room.wav", seconds: 8),
    measurements: silent(seconds: 8),
    judgement: Judgement(
      profile: "email-bridge", verdict: .fix, score: 0, topFixes: ["no-speech"],
      findings: [
        failed(
          "no-speech", .error, "Record it again",
          "0.0 s of speech; a message needs at least 0.5 s.",
          "Check that the right microphone is on, speak a test word, then record again.",
          measured: 0, limit: 0.5, unit: "s", points: 100)
      ]
        + ["message-too-long", "message-too-short", "rushed", "monotone", "noisy", "clipped"].map {
          finding($0, .skipped, .error, "Not judged: nothing is spoken.")
        }))

  /// Two seconds: one phrase, little to measure, under a path that must give way.
  static let short = Assessment(
    file: file(
      "/Users/renata/Library/Messages/Ansagen für später/2026-02-11 Entwürfe/über-die-Lieferkette-2.wav",
      seconds: 2.1, notes: ["The name says MP3; the bytes are WAV, and were read as such."]),
    measurements: {
      var m = spoken(seconds: 2.1, speech: (0.2, 1.9), pauses: []) { _ in 4.6 }
      m.pitchDeviationSemitones = .unmeasured("less than 3 s of voiced speech")
      m.pitchRangeSemitones = .unmeasured("less than 3 s of voiced speech")
      m.endRushRatio = .unmeasured("less than 10 s of message")
      m.lastThirdRatio = .unmeasured("less than 10 s of message")
      m.loudnessRangeLU = .unmeasured("less than 3 s of sound")
      return m
    }(),
    judgement: Judgement(
      profile: "email-bridge", verdict: .advise, score: 88, topFixes: ["message-too-short"],
      findings: [
        failed(
          "message-too-short", .warning, "Say a little more",
          "The message runs 1.7 s; at least 8 s leaves room for a reason.",
          "Say why you call, who you are and what happens next.",
          measured: 1.7, limit: 8, unit: "s", points: 12),
        finding("rushed-ending", .skipped, .warning, "Not judged: less than 10 s of message."),
        finding("monotone", .skipped, .warning, "Not judged: less than 3 s of voiced speech."),
      ]))

  static let minute = long(seconds: 60)
  static let twoHours = long(seconds: 7200)

  /// A recording of any length with a pause every seven seconds, 1.6 s long.
  static func long(seconds: Double) -> Assessment {
    let pauses = stride(from: 7.0, to: seconds - 7, by: 7).map { ($0, $0 + 1.6) }
    return Assessment(
      file: file(
        "meeting.flac", seconds: seconds, channelCount: 2, channel: "left",
        notes: [
          "Cut short: the header promises more than the file holds; what is there was judged."
        ]
      ),
      measurements: spoken(seconds: seconds, speech: (1.5, seconds - 3), pauses: pauses) {
        4.2 + 0.9 * wave($0 / 900)
      },
      judgement: Judgement(
        profile: "email-bridge", verdict: .fix, score: 0,
        topFixes: ["message-too-long", "pause-too-long"],
        findings: [
          failed(
            "message-too-long", .error, "Cut \(decimalText(seconds - 34.5, places: 1)) s",
            "The message runs \(decimalText(seconds - 4.5, places: 1)) s; 30 s is the limit.",
            "Keep the reason for the call and the next step.",
            measured: seconds - 4.5, limit: 30, unit: "s", points: 95),
          failed(
            "pause-too-long", .warning, "Close the long pauses",
            "A hesitation of 1.6 s at 0:07, one of \(pauses.count) long pauses; 1.3 s is the limit.",
            "Know your next sentence before you start, or record again without the gap.",
            measured: 1.6, limit: 1.3, unit: "s", spans: pauses.map { TimeSpan($0.0, $0.1) },
            points: 12.5),
        ]))
  }

  /// The rushed draft, measured only.
  static let measuredOnly = Assessment(
    file: rushed.file, measurements: rushed.measurements, judgement: nil)

  /// A path that is long, wide, and would move the cursor; long words elsewhere.
  static let hostile: Assessment = {
    var draft = rushed
    draft.file.path = String(repeating: "取引先への伝言👋🏽\u{1B}[2J\u{202E}", count: 9) + ".wav"
    draft.file.notes = [String(repeating: "ä", count: 300), "one\ntwo"]
    draft.judgement?.findings[0].message = String(repeating: "a\u{200E}", count: 60)
    draft.judgement?.profile = String(repeating: "profile-", count: 5)
    return draft
  }()

  // MARK: Making them

  static func file(
    _ path: String, seconds: Double, channelCount: Int = 1, channel: String = "mix",
    notes: [String] = []
  ) -> RecordingFile {
    RecordingFile(
      path: path, format: "WAV", encoding: "PCM_16", sampleRateHz: 16000,
      channelCount: channelCount, channel: channel, durationSeconds: seconds,
      sha256: String(repeating: "5ea1", count: 16), notes: notes)
  }

  static func finding(
    _ rule: String, _ outcome: Outcome, _ severity: Severity, _ message: String
  ) -> Finding {
    Finding(
      rule: rule, outcome: outcome, severity: severity, message: message, advice: nil,
      headline: nil, measured: nil, limit: nil, unit: nil, spans: [], source: "", pointsLost: 0)
  }

  static func passed(_ rule: String, _ message: String) -> Finding {
    finding(rule, .pass, .warning, message)
  }

  static func failed(
    _ rule: String, _ severity: Severity, _ headline: String, _ message: String, _ advice: String,
    measured: Double, limit: Double, unit: String, spans: [TimeSpan] = [], points: Double = 0
  ) -> Finding {
    Finding(
      rule: rule, outcome: .fail, severity: severity, message: message, advice: advice,
      headline: headline, measured: measured, limit: limit, unit: unit, spans: spans,
      source: "guidance", pointsLost: points)
  }

  /// A triangle wave of period 1 between -1 and 1: plain arithmetic, so equal on every machine.
  private static func wave(_ turns: Double) -> Double {
    4 * abs(turns - turns.rounded(.down) - 0.5) - 1
  }

  /// Speech from one time to another with pauses in it, at `rate` syllables a second.
  private static func spoken(
    seconds: Double, speech: (Double, Double), pauses: [(Double, Double)],
    filledPauses: [TimeSpan] = [], activeSpeechLevelDBFS: Double = -22, rate: (Double) -> Double
  ) -> Measurements {
    let starts = [speech.0] + pauses.map(\.1)
    let ends = pauses.map(\.0) + [speech.1]
    let segments = zip(starts, ends).map { TimeSpan($0, $1) }
    var syllables: [Double] = []
    for segment in segments {
      var time = segment.startSeconds + 0.1
      while time < segment.endSeconds - 0.05 {
        syllables.append(time)
        time += 1 / rate(time)
      }
    }
    let message = speech.1 - speech.0
    let silence = pauses.reduce(0) { $0 + $1.1 - $1.0 }
    let stepSeconds = max(0.1, seconds / 1000)
    func level(_ time: Double) -> Float {
      let isSpeech = segments.contains { $0.startSeconds <= time && time < $0.endSeconds }
      return Float(
        isSpeech
          ? activeSpeechLevelDBFS - 2 + 7 * wave(time * 0.9) + 4 * wave(time * 2.3)
          : -61 + wave(time))
    }
    var m = Measurements.typical
    m.durationSeconds = seconds
    m.activeSpeechLevelDBFS = .value(activeSpeechLevelDBFS)
    m.messageSeconds = .value(message)
    m.speechSeconds = message - silence
    m.leadingSilenceSeconds = .value(speech.0)
    m.trailingSilenceSeconds = .value(seconds - speech.1)
    m.speechSegments = segments
    m.pauses = pauses.map { TimeSpan($0.0, $0.1) }
    m.pauseRatio = .value(silence / message)
    m.pausesPerMinute = .value(Double(pauses.count) * 60 / message)
    m.longestPauseSeconds = .value(m.pauses.map(\.durationSeconds).max() ?? 0)
    m.longestRun = segments.max { $0.durationSeconds < $1.durationSeconds }
    m.filledPauses = filledPauses
    m.syllableTimesSeconds = syllables
    m.speechRateSyllablesPerSecond = .value(Double(syllables.count) / message)
    m.articulationRateSyllablesPerSecond = .value(Double(syllables.count) / (message - silence))
    m.wordsPerMinute = .value(Double(syllables.count) / message / 1.45 * 60)
    m.paceCurve = stride(from: speech.0 + 1.5, through: speech.1 - 1.5, by: 0.5).map {
      PacePoint(timeSeconds: $0, syllablesPerSecond: rate($0))
    }
    m.endRushRatio = .value(rate(speech.1 - 2.5) / rate(speech.0 + message / 2))
    m.lastThirdRatio = .value(1.06)
    m.levelOverview = LevelOverview(
      stepSeconds: stepSeconds,
      levelsDBFS: stride(from: 0, to: seconds, by: stepSeconds).map(level))
    return m
  }

  private static func silent(seconds: Double) -> Measurements {
    let none = Measured.unmeasured("no speech")
    var m = Measurements.typical
    m.durationSeconds = seconds
    (m.messageSeconds, m.leadingSilenceSeconds, m.trailingSilenceSeconds) = (none, none, none)
    (m.pauseRatio, m.pausesPerMinute, m.longestPauseSeconds) = (none, none, none)
    (m.speechRateSyllablesPerSecond, m.articulationRateSyllablesPerSecond) = (none, none)
    (m.wordsPerMinute, m.endRushRatio, m.lastThirdRatio) = (none, none, none)
    (m.activeSpeechLevelDBFS, m.clippedSampleRatio, m.signalToNoiseDB) = (none, none, none)
    (m.levelDeviationDB, m.endingLevelDB, m.medianPitchHz) = (none, none, none)
    (m.pitchDeviationSemitones, m.pitchRangeSemitones, m.risingEndingRatio) = (none, none, none)
    m.integratedLoudnessLUFS = .unmeasured("all of it is below -70 LUFS")
    m.loudnessRangeLU = .unmeasured("all of it is below -70 LUFS")
    m.truePeakDBTP = -49.3
    m.noiseFloorDBFS = -61.2
    m.speechSeconds = 0
    m.speechSegments = []
    m.pauses = []
    m.longestRun = nil
    m.syllableTimesSeconds = []
    m.paceCurve = []
    m.endingSpan = nil
    m.levelOverview = LevelOverview(
      stepSeconds: 0.1, levelsDBFS: (0..<80).map { $0 % 9 == 0 ? -52 : -60 })
    return m
  }
}
