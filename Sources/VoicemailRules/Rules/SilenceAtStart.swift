import SpeechAnalysis

/// The listener waits before the first word.
struct SilenceAtStart: Rule {
  static let description = RuleDescription(
    id: "silence-at-start",
    title: "Silence before the first word",
    rationale: """
      After the beep a listener expects a voice. A second of nothing sounds like a robot dialler \
      or a wrong number, and the thumb is already on delete.
      """,
    source: "\(Guidance.s4): get to the point quickly; 1 s is our choice",
    severity: .warning,
    fullMiss: 4,
    passing: [
      Example("0.4 s before the first word"),
      Example("exactly 1 s") { $0.leadingSilenceSeconds = 1.0 },
    ],
    failing: [
      Example("over 4 s of nothing") { $0.leadingSilenceSeconds = 4.2 },
      Example("a late start") { $0.leadingSilenceSeconds = 1.1 },
    ])

  static let thresholds = [
    Threshold(
      \Self.maxSeconds, "maxSeconds", unit: "s", within: 0.1...30,
      "Longest silence before the first speech.")
  ]

  var maxSeconds = 1.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let seconds = try message.leadingSilenceSeconds.figure()
    let waits = seconds.fixed(1, unlike: maxSeconds)
    let isLate = seconds > maxSeconds
    let evidence = Evidence(
      "\(waits) s pass before the first word; up to \(maxSeconds.plain) s is fine.",
      measured: seconds, limit: maxSeconds, unit: "s", spans: isLate ? [TimeSpan(0, seconds)] : [])
    guard isLate else { return .pass(evidence) }
    return .fail(
      evidence, headline: "Trim the start",
      advice: "Start to speak right after the beep, or cut the silence off.")
  }
}
