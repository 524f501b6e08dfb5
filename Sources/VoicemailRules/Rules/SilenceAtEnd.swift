import SpeechAnalysis

/// The recording runs on after the last word.
struct SilenceAtEnd: Rule {
  static let description = RuleDescription(
    id: "silence-at-end",
    title: "Silence after the last word",
    rationale: """
      The listener waits for something more and hears a desk, a sigh or a click. It also makes the \
      message look longer in the mailbox than it is.
      """,
    source: "\(Guidance.s4): keep it short; 2 s, time to reach the button, is our choice",
    severity: .warning,
    fullMiss: 6,
    passing: [
      Example("0.6 s after the last word"),
      Example("exactly 2 s") { $0.trailingSilenceSeconds = 2.0 },
    ],
    failing: [
      Example("6 s of nothing") {
        $0.durationSeconds = 30.4
        $0.trailingSilenceSeconds = 6.0
      },
      Example("a slow hand") {
        $0.durationSeconds = 26.6
        $0.trailingSilenceSeconds = 2.2
      },
    ])

  static let thresholds = [
    Threshold(
      \Self.maxSeconds, "maxSeconds", unit: "s", within: 0.1...60,
      "Longest silence after the last speech.")
  ]

  var maxSeconds = 2.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let seconds = try message.trailingSilenceSeconds.figure()
    let waits = seconds.fixed(1, unlike: maxSeconds)
    let end = message.durationSeconds
    let isLate = seconds > maxSeconds
    let evidence = Evidence(
      "\(waits) s pass after the last word; up to \(maxSeconds.plain) s is fine.",
      measured: seconds, limit: maxSeconds, unit: "s",
      spans: isLate ? [TimeSpan(end - seconds, end)] : [])
    guard isLate else { return .pass(evidence) }
    return .fail(
      evidence, headline: "Trim the end",
      advice: "Hang up right after the last word, or cut the silence off.")
  }
}
