import SpeechAnalysis

/// The end runs away, just where the number or the next step is said.
struct RushedEnding: Rule {
  static let description = RuleDescription(
    id: "rushed-ending",
    title: "The ending is rushed",
    rationale: """
      The last seconds hold what the listener should act on. Callers have said them a hundred \
      times and hurry; listeners complain most about having to replay the end.
      """,
    source: """
      California's guide to emergency messages (healthcarevolunteers.ca.gov): the number at 75 % \
      of the pace, not faster; 15 % is our choice
      """,
    severity: .warning,
    fullMiss: 35,
    passing: [
      Example("an even pace"),
      Example("15 % faster") { $0.endRushRatio = 1.15 },
      Example("a slower end") { $0.endRushRatio = 0.8 },
    ],
    failing: [
      Example("23 % faster") { $0.endRushRatio = 1.23 },
      Example("running away") { $0.endRushRatio = 1.6 },
    ])

  static let thresholds = [
    Threshold(
      \Self.maxFasterPercent, "maxFasterPercent", unit: "%", within: 1...200,
      "Most that the last 5 s may be faster than what comes before.")
  ]

  var maxFasterPercent = 15.0

  /// How much of the message `Measurements.endRushRatio` calls the end.
  private static let endSeconds = 5.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let percent = try message.endRushRatio.percentAboveOne()
    guard let first = message.speechSegments.first, let last = message.speechSegments.last
    else { throw Skip("no speech") }
    let end = last.endSeconds
    let ending = TimeSpan(max(first.startSeconds, end - Self.endSeconds), end)
    let isRushed = percent > maxFasterPercent
    let faster = percent.fixed(0, unlike: maxFasterPercent)
    let evidence = Evidence(
      percent > 0
        ? "\(ending.clock) runs \(faster) % faster than the rest; up to \(maxFasterPercent.plain) % is fine."
        : "The end is no faster than the rest; up to \(maxFasterPercent.plain) % is fine.",
      measured: percent, limit: maxFasterPercent, unit: "%", spans: isRushed ? [ending] : [])
    guard isRushed else { return .pass(evidence) }
    return .fail(
      evidence, headline: "Slow down at the end",
      advice: "Say the last sentence as slowly as the first, with a gap around every number.")
  }
}
