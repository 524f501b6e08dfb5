import SpeechAnalysis

/// So much of the message is pause that it seems to stall.
struct TooMuchSilence: Rule {
  static let description = RuleDescription(
    id: "too-much-silence",
    title: "Too much of the message is silence",
    rationale: """
      Many middling pauses add up: the message drags, the thread is lost between the pieces, and \
      seconds that were meant for the reason are spent on nothing.
      """,
    source: """
      Benki (2011): 4 to 5 short pauses a minute do best, which is far less than this; 30 % of the \
      message is our choice
      """,
    severity: .warning,
    fullMiss: 30,
    contains: ["pace-too-slow"],
    passing: [
      Example("an eighth of the message"),
      Example("exactly 30 %") { $0.pauseRatio = 0.3 },
    ],
    failing: [
      Example("nearly half") { $0.pauseRatio = 0.47 },
      Example("a third") { $0.pauseRatio = 0.33 },
    ])

  static let thresholds = [
    Threshold(
      \Self.maxPercent, "maxPercent", unit: "%", within: 1...95,
      "Largest share of the message that may be pauses.")
  ]

  var maxPercent = 30.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let percent = try message.pauseRatio.percent()
    let isTooMuch = percent > maxPercent
    let evidence = Evidence(
      "\(percent.fixed(0, unlike: maxPercent)) % of the message is pauses; up to \(maxPercent.plain) % is fine.",
      measured: percent, limit: maxPercent, unit: "%", spans: isTooMuch ? message.pauses : [])
    guard isTooMuch else { return .pass(evidence) }
    return .fail(
      evidence, headline: "Close the gaps",
      advice: "Keep pauses for the ends of sentences and let the words inside them flow.")
  }
}
