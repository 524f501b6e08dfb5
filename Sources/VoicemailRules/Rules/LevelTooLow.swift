import SpeechAnalysis

/// The voice is too quiet to hear with ease.
struct LevelTooLow: Rule {
  static let description = RuleDescription(
    id: "level-too-low",
    title: "The voice is too quiet",
    rationale: """
      A mailbox plays messages one after the other at one volume. A quiet one is strained for in a \
      car or an open office, and the phone's own noise comes up with it.
      """,
    source: """
      RFC 7874 section 4: active speech at -22 dBFS, give or take 6 dB; \(Guidance.s2): sound \
      professional; -36 dBFS for an error is our choice
      """,
    severity: .warning,
    fullMiss: 8,
    passing: [
      Example("-22 dBFS"),
      Example("at the foot of the band") { $0.activeSpeechLevelDBFS = -28.0 },
    ],
    failing: [
      Example("quiet") { $0.activeSpeechLevelDBFS = -31.0 },
      Example("hardly there", severity: .error) { $0.activeSpeechLevelDBFS = -47.0 },
    ])

  static let thresholds = [
    Threshold(
      \Self.quietDBFS, "quietDBFS", unit: "dBFS", within: -80 ... -6, above: \Self.tooQuietDBFS,
      "Quiet below this (warning)."),
    Threshold(
      \Self.tooQuietDBFS, "tooQuietDBFS", unit: "dBFS", within: -80 ... -6,
      "Too quiet below this (error)."),
  ]

  var quietDBFS = -28.0
  var tooQuietDBFS = -36.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let level = try message.activeSpeechLevelDBFS.figure()
    let grades: [Grade] = [(quietDBFS, .warning), (tooQuietDBFS, .error)]
    let missed = grades.last { level < $0.limit }
    let limit = missed?.limit ?? quietDBFS
    let evidence = Evidence(
      "The voice is at \(level.fixed(1, unlike: limit)) dBFS; \(words(for: missed?.severity, limit)).",
      measured: level, limit: limit, unit: "dBFS")
    guard let missed else { return .pass(evidence) }
    return .fail(
      evidence, severity: missed.severity, headline: "Speak up",
      advice: "Move closer to the microphone or raise its input level, then record again.")
  }

  private func words(for severity: Severity?, _ limit: Double) -> String {
    switch severity {
    case nil: "from \(limit.plain) up it carries"
    case .error: "under \(limit.plain) it is hard to hear at all"
    case .info, .warning: "under \(limit.plain) is quiet"
    }
  }
}
