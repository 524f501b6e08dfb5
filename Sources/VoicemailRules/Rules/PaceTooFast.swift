import SpeechAnalysis

/// More syllables a second than a stranger follows with ease.
struct PaceTooFast: Rule {
  static let description = RuleDescription(
    id: "pace-too-fast",
    title: "The pace is too fast",
    rationale: """
      A listener hears a new voice, a new name and a new firm at once, often in a car. Above the \
      pace of lively conversation words begin to get lost. Brisk is a matter of taste, so it is \
      only noted.
      """,
    source: """
      Read.ai: 130 to 175 words/min; Miller (1976) as cited by speechaway.co: comprehension falls \
      beyond about 190; Benki (2011): 210 did best and faster did worse; \(Guidance.s4): your \
      normal tone; syllables at 1.45 a word, and the grades, are our choice
      """,
    severity: .warning,
    fullMiss: 1,
    passing: [
      Example("3.6 syllables/s"),
      Example("at the top of the comfortable band") { $0.speechRateSyllablesPerSecond = 4.3 },
    ],
    failing: [
      Example("brisk", severity: .info) { $0.speechRateSyllablesPerSecond = 4.5 },
      Example("fast") {
        $0.speechRateSyllablesPerSecond = 4.9
        $0.wordsPerMinute = 203.0
      },
      Example("too fast", severity: .error) {
        $0.speechRateSyllablesPerSecond = 5.6
        $0.wordsPerMinute = .unmeasured("no words counted")
      },
    ])

  static let thresholds = [
    Threshold(
      \Self.briskSyllablesPerSecond, "briskSyllablesPerSecond", unit: "syllables/s",
      within: 2...10, "Brisk above this (info); about 175 words/min."),
    Threshold(
      \Self.fastSyllablesPerSecond, "fastSyllablesPerSecond", unit: "syllables/s",
      within: 2...10, above: \Self.briskSyllablesPerSecond,
      "Fast above this (warning); about 195 words/min."),
    Threshold(
      \Self.tooFastSyllablesPerSecond, "tooFastSyllablesPerSecond", unit: "syllables/s",
      within: 2...10, above: \Self.fastSyllablesPerSecond,
      "Too fast above this (error); about 215 words/min."),
  ]

  var briskSyllablesPerSecond = 4.3
  var fastSyllablesPerSecond = 4.7
  var tooFastSyllablesPerSecond = 5.2

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let rate = try message.speechRateSyllablesPerSecond.figure()
    let grades: [Grade] = [
      (briskSyllablesPerSecond, .info), (fastSyllablesPerSecond, .warning),
      (tooFastSyllablesPerSecond, .error),
    ]
    let missed = grades.last { rate > $0.limit }
    let limit = missed?.limit ?? briskSyllablesPerSecond
    let evidence = Evidence(
      "\(message.paceWords(rate, unlike: limit)); \(words(for: missed?.severity, limit)).",
      measured: rate, limit: limit, unit: "syllables/s")
    guard let missed else { return .pass(evidence) }
    return .fail(
      evidence, severity: missed.severity, headline: "Slow down",
      advice: "Slow down: leave out a sentence rather than squeeze it in, and pause after names.")
  }

  private func words(for severity: Severity?, _ limit: Double) -> String {
    switch severity {
    case nil: "up to \(limit.plain) is easy to follow"
    case .info: "over \(limit.plain) is brisk"
    case .warning: "over \(limit.plain) is fast"
    case .error: "over \(limit.plain) is too fast to follow"
    }
  }
}

extension Measurements {
  /// "4.9 syllables/s, about 203 words/min": the second figure is an estimate, and only said when
  /// there is one.
  func paceWords(_ rate: Double, unlike limit: Double) -> String {
    let syllables = "\(rate.fixed(1, unlike: limit)) syllables/s"
    guard let words = wordsPerMinute.value else { return syllables }
    return "\(syllables), about \(words.fixed(0)) words/min"
  }
}
