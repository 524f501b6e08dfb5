import SpeechAnalysis

/// The voice is so loud that it hurts or distorts.
struct LevelTooHigh: Rule {
  static let description = RuleDescription(
    id: "level-too-high",
    title: "The voice is too loud",
    rationale: """
      A message far louder than the one before makes the listener pull the phone away. It sounds \
      like shouting, and peaks have no room left before they are cut off.
      """,
    source: """
      RFC 7874 section 4: active speech at -22 dBFS, give or take 6 dB; -10 dBFS for an error is \
      our choice
      """,
    severity: .warning,
    fullMiss: 6,
    passing: [
      Example("-22 dBFS"),
      Example("at the top of the band") { $0.activeSpeechLevelDBFS = -16.0 },
    ],
    failing: [
      Example("loud") { $0.activeSpeechLevelDBFS = -13.0 },
      Example("far too loud", severity: .error) { $0.activeSpeechLevelDBFS = -5.0 },
    ])

  static let thresholds = [
    Threshold(
      \Self.loudDBFS, "loudDBFS", unit: "dBFS", within: -40...0, "Loud above this (warning)."),
    Threshold(
      \Self.tooLoudDBFS, "tooLoudDBFS", unit: "dBFS", within: -40...0, above: \Self.loudDBFS,
      "Too loud above this (error)."),
  ]

  var loudDBFS = -16.0
  var tooLoudDBFS = -10.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let level = try message.activeSpeechLevelDBFS.figure()
    let grades: [Grade] = [(loudDBFS, .warning), (tooLoudDBFS, .error)]
    let missed = grades.last { level > $0.limit }
    let limit = missed?.limit ?? loudDBFS
    let evidence = Evidence(
      "The voice is at \(level.fixed(1, unlike: limit)) dBFS; \(words(for: missed?.severity, limit)).",
      measured: level, limit: limit, unit: "dBFS")
    guard let missed else { return .pass(evidence) }
    return .fail(
      evidence, severity: missed.severity, headline: "Turn it down",
      advice: "Lower the microphone's input level or lean back, and speak as to one person.")
  }

  private func words(for severity: Severity?, _ limit: Double) -> String {
    switch severity {
    case nil: "up to \(limit.plain) is pleasant"
    case .error: "over \(limit.plain) is far too loud"
    case .info, .warning: "over \(limit.plain) is loud"
    }
  }
}
