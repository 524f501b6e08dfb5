import SpeechAnalysis

/// Peaks are cut off, which crackles.
struct Clipped: Rule {
  static let description = RuleDescription(
    id: "clipped",
    title: "Peaks are cut off",
    rationale: """
      A voice that overdrives the recording crackles on every stressed word. No volume control can \
      take that out again, and it sounds like a bad line or a careless caller.
      """,
    source: """
      Crain and Van Tasell (1994): only heavy clipping costs words, and complaints \
      begin there too; \
      \(Guidance.s2): sound professional; 0.1 % and 1 % of the speech are our choice
      """,
    severity: .warning,
    fullMiss: 1,
    contains: ["level-too-high"],
    passing: [
      Example("no peak cut off"),
      Example("exactly 0.1 %") { $0.clippedSampleRatio = 0.001 },
    ],
    failing: [
      Example("now and then") {
        $0.clippedSampleRatio = 0.004
        $0.clippedSpans = [TimeSpan(3.2, 3.3), TimeSpan(8.0, 8.2)]
      },
      Example("all the time", severity: .error) {
        $0.clippedSampleRatio = 0.1
        $0.clippedSpans = [TimeSpan(0.4, 24.4)]
      },
    ])

  static let thresholds = [
    Threshold(
      \Self.audiblePercent, "audiblePercent", unit: "%", within: 0...50,
      "Audible above this share of the speech (warning)."),
    Threshold(
      \Self.harshPercent, "harshPercent", unit: "%", within: 0...100, above: \Self.audiblePercent,
      "Harsh above this share (error)."),
  ]

  var audiblePercent = 0.1
  var harshPercent = 1.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let percent = try message.clippedSampleRatio.percent()
    let grades: [Grade] = [(audiblePercent, .warning), (harshPercent, .error)]
    let missed = grades.last { percent > $0.limit }
    let limit = missed?.limit ?? audiblePercent
    let evidence = Evidence(
      percent > 0
        ? "\(percent.fixed(1, unlike: limit)) % of the speech is cut off at full scale; \(limit.plain) % is the limit."
        : "No peak is cut off; \(limit.plain) % of the speech is the limit.",
      measured: percent, limit: limit, unit: "%",
      spans: missed == nil ? [] : message.clippedSpans)
    guard let missed else { return .pass(evidence) }
    return .fail(
      evidence, severity: missed.severity, headline: "Turn the input down",
      advice: "Lower the microphone's input level or lean back, then record again.")
  }
}
