import SpeechAnalysis

/// The message goes on after the listener has left.
struct MessageTooLong: Rule {
  static let description = RuleDescription(
    id: "message-too-long",
    title: "The message is too long",
    rationale: """
      Someone who does not know the caller decides within seconds whether to go on listening. What \
      comes after half a minute is rarely heard, and it makes the whole message look like work.
      """,
    source: """
      \(Guidance.s4): at most 30 seconds; Fast Company 663167: about 20 s works best, decided in \
      5 to 15 s; the best zone of 15 to 25 s is our reading of figures that disagree
      """,
    severity: .error,
    fullMiss: 30,
    passing: [
      Example("24 s"),
      Example("exactly at the limit") { $0.messageSeconds = 30.0 },
      Example("at the limit but for the last bits") { $0.messageSeconds = 30.000000000000004 },
    ],
    failing: [
      Example("4.2 s too long") { $0.messageSeconds = 34.2 },
      Example("a hair too long") { $0.messageSeconds = 30.02 },
      Example("a story") { $0.messageSeconds = 55.5 },
    ])

  static let thresholds = [
    Threshold(
      \Self.maxSeconds, "maxSeconds", unit: "s", within: 5...600, above: \Self.bestToSeconds,
      "Longest message, from the first to the last speech."),
    Threshold(
      \Self.bestFromSeconds, "bestFromSeconds", unit: "s", within: 1...600,
      "Where the length that works best begins (named in the advice)."),
    Threshold(
      \Self.bestToSeconds, "bestToSeconds", unit: "s", within: 1...600,
      above: \Self.bestFromSeconds,
      "Where it ends."),
  ]

  var maxSeconds = 30.0
  var bestFromSeconds = 15.0
  var bestToSeconds = 25.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let seconds = try message.messageSeconds.figure()
    let runs = seconds.fixed(1, unlike: maxSeconds)
    let start = message.leadingSilenceSeconds.value ?? 0
    let isTooLong = seconds > maxSeconds
    let evidence = Evidence(
      "The message runs \(runs) s; \(maxSeconds.plain) s is the limit.",
      measured: seconds, limit: maxSeconds, unit: "s",
      spans: isTooLong ? [TimeSpan(start + maxSeconds, start + seconds)] : [])
    guard isTooLong else { return .pass(evidence) }
    let excess = max(0.1, seconds - maxSeconds)
    return .fail(
      evidence, headline: "Cut \(excess.fixed(1)) s",
      advice: """
        Keep the reason for the call and the next step, and leave the rest for the e-mail; \
        \(bestFromSeconds.plain) to \(bestToSeconds.plain) s works best.
        """)
  }
}
