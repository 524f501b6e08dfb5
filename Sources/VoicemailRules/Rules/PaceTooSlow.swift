import SpeechAnalysis

/// Fewer syllables a second than keeps a listener with the speaker.
struct PaceTooSlow: Rule {
  static let description = RuleDescription(
    id: "pace-too-slow",
    title: "The pace is too slow",
    rationale: """
      A voice far slower than conversation sounds read out, unsure or sedated, and the half minute \
      is gone before the point is made. A little under the comfortable band is only noted.
      """,
    source: """
      Read.ai: 130 to 175 words/min; NCVS (Utah), Presentation Secrets chapter 8: friendly \
      conversation runs at 110 to 150; \(Guidance.s4): your normal tone; \
      syllables at 1.45 a word are our choice
      """,
    severity: .warning,
    fullMiss: 1,
    passing: [
      Example("3.6 syllables/s"),
      Example("at the foot of the comfortable band") { $0.speechRateSyllablesPerSecond = 3.1 },
    ],
    failing: [
      Example("unhurried", severity: .info) { $0.speechRateSyllablesPerSecond = 2.9 },
      Example("slow") {
        $0.speechRateSyllablesPerSecond = 2.0
        $0.wordsPerMinute = 83.0
      },
    ])

  static let thresholds = [
    Threshold(
      \Self.unhurriedSyllablesPerSecond, "unhurriedSyllablesPerSecond", unit: "syllables/s",
      within: 0.5...6, above: \Self.slowSyllablesPerSecond,
      "Unhurried below this (info); about 130 words/min."),
    Threshold(
      \Self.slowSyllablesPerSecond, "slowSyllablesPerSecond", unit: "syllables/s",
      within: 0.5...6, "Slow below this (warning); about 110 words/min."),
  ]

  var unhurriedSyllablesPerSecond = 3.1
  var slowSyllablesPerSecond = 2.7

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let rate = try message.speechRateSyllablesPerSecond.figure()
    let grades: [Grade] = [
      (unhurriedSyllablesPerSecond, .info), (slowSyllablesPerSecond, .warning),
    ]
    let missed = grades.last { rate < $0.limit }
    let limit = missed?.limit ?? unhurriedSyllablesPerSecond
    let evidence = Evidence(
      "\(message.paceWords(rate, unlike: limit)); \(words(for: missed?.severity, limit)).",
      measured: rate, limit: limit, unit: "syllables/s")
    guard let missed else { return .pass(evidence) }
    return .fail(
      evidence, severity: missed.severity, headline: "Pick up the pace",
      advice: "Speak as you would to a colleague across the desk, and shorten the gaps.")
  }

  private func words(for severity: Severity?, _ limit: Double) -> String {
    switch severity {
    case nil: "from \(limit.plain) on it moves along"
    case .info: "under \(limit.plain) is unhurried"
    case .warning, .error: "under \(limit.plain) is slow"
    }
  }
}
