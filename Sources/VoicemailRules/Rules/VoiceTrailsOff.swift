import SpeechAnalysis

/// The last phrase sinks away.
struct VoiceTrailsOff: Rule {
  static let description = RuleDescription(
    id: "voice-trails-off",
    title: "The voice trails off",
    rationale: """
      The last phrase carries the next step. When it sinks, the listener misses what to do and \
      hears a caller who does not expect an answer.
      """,
    source: "\(Guidance.s3): sound competent and credible; 6 dB, half the amplitude, is our choice",
    severity: .warning,
    fullMiss: 9,
    passing: [
      Example("1 dB lower"),
      Example("exactly 6 dB lower") { $0.endingLevelDB = -6.0 },
      Example("a strong end") { $0.endingLevelDB = 2.0 },
    ],
    failing: [
      Example("9 dB lower") { $0.endingLevelDB = -9.0 },
      Example("just too low") { $0.endingLevelDB = -6.02 },
    ])

  static let thresholds = [
    Threshold(
      \Self.maxDropDB, "maxDropDB", unit: "dB", within: 1...40,
      "Most that the last phrase may be below what comes before.")
  ]

  var maxDropDB = 6.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let drop = -(try message.endingLevelDB.figure())
    let trailsOff = drop > maxDropDB
    let quieter = drop.fixed(1, unlike: maxDropDB)
    let evidence = Evidence(
      drop > 0
        ? "The last phrase is \(quieter) dB quieter than the rest; up to \(maxDropDB.plain) dB is fine."
        : "The last phrase is as loud as the rest; up to \(maxDropDB.plain) dB quieter is fine.",
      measured: drop, limit: maxDropDB, unit: "dB",
      spans: trailsOff ? message.endingSpan.map { [$0] } ?? [] : [])
    guard trailsOff else { return .pass(evidence) }
    return .fail(
      evidence, headline: "Finish strong",
      advice: "Take a breath before the last sentence and say it to the end at full voice.")
  }
}
