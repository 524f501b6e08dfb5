import SpeechAnalysis

/// The message is over before it has said anything.
struct MessageTooShort: Rule {
  static let description = RuleDescription(
    id: "message-too-short",
    title: "The message is too short",
    rationale: """
      A name, a reason and a next step do not fit into a few seconds. "Call me back" without a \
      reason reads as a mystery or a mistake, and gives the listener nothing to act on.
      """,
    source: """
      \(Guidance.s1): its two-sentence sample takes about 11 s; The Sales Hunter (2010): 8 to 11 s; \
      8 s as the least is our choice, the low end of both
      """,
    severity: .warning,
    fullMiss: 6,
    passing: [
      Example("24 s"),
      Example("exactly 8 s") { $0.messageSeconds = 8.0 },
    ],
    failing: [
      Example("two seconds") { $0.messageSeconds = 2.0 },
      Example("just short") { $0.messageSeconds = 7.9 },
    ])

  static let thresholds = [
    Threshold(
      \Self.minSeconds, "minSeconds", unit: "s", within: 1...60,
      "Shortest message, from the first to the last speech.")
  ]

  var minSeconds = 8.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let seconds = try message.messageSeconds.figure()
    let runs = seconds.fixed(1, unlike: minSeconds)
    let evidence = Evidence(
      "The message runs \(runs) s; it takes at least \(minSeconds.plain) s to say why you call.",
      measured: seconds, limit: minSeconds, unit: "s")
    guard seconds < minSeconds else { return .pass(evidence) }
    return .fail(
      evidence, headline: "Say a little more",
      advice: "Say why you call, who you are and what happens next.")
  }
}
