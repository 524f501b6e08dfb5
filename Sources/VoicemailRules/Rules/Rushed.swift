import SpeechAnalysis

/// Two of three signs that the speaker wants to be done: fast, breathless, faster still.
struct Rushed: Rule {
  static let description = RuleDescription(
    id: "rushed",
    title: "The message sounds rushed",
    rationale: """
      Speed alone does not hurt: fast speakers can persuade. Speed without pauses, or speed that \
      grows, leaves the listener no moment to take in a name or a reason, and it sounds like \
      someone working through a list. So it takes two of three signs to fail.
      """,
    source: """
      Benki (U. Michigan 2011), 1,380 phone introductions: very fast did worse, 4 to 5 short pauses \
      a minute beat none; Peterson, Cannito and Brown (1995), 21 sellers: a faster \
      rate went with sales; \(Guidance.s4): do not sound \
      desperate; the limits of each sign and two of three are our choice
      """,
    severity: .error,
    fullMiss: 2,
    contains: ["pace-too-fast", "rushed-ending", "too-few-pauses"],
    passing: [
      Example("none of the signs"),
      Example("fast, but with pauses and an even pace") {
        $0.articulationRateSyllablesPerSecond = 6.0
      },
      Example("one long run only") { $0.longestRun = TimeSpan(5.0, 14.0) },
      Example("a short message with one pause, a little faster at the end") {
        $0.messageSeconds = 12.0
        $0.pausesPerMinute = 5.0
        $0.lastThirdRatio = 1.2
      },
    ],
    failing: [
      Example("fast and breathless") {
        $0.articulationRateSyllablesPerSecond = 5.9
        $0.pausesPerMinute = 2.5
        $0.longestRun = TimeSpan(0.4, 13.4)
      },
      Example("breathless and speeding up") {
        $0.longestRun = TimeSpan(9.0, 19.0)
        $0.lastThirdRatio = 1.2
      },
      Example("all three signs") {
        $0.articulationRateSyllablesPerSecond = 6.2
        $0.pausesPerMinute = 0.0
        $0.longestRun = TimeSpan(0.4, 24.4)
        $0.lastThirdRatio = 1.3
      },
    ])

  static let thresholds = [
    Threshold(
      \Self.maxArticulationSyllablesPerSecond, "maxArticulationSyllablesPerSecond",
      unit: "syllables/s", within: 3...12, "First sign: faster than this between the pauses."),
    Threshold(
      \Self.minPausesPerMinute, "minPausesPerMinute", unit: "pauses/min", within: 0...60,
      "Second sign: fewer pauses than this."),
    Threshold(
      \Self.maxRunSeconds, "maxRunSeconds", unit: "s", within: 2...60,
      "Second sign as well: a longer stretch without a pause."),
    Threshold(
      \Self.minMessageSeconds, "minMessageSeconds", unit: "s", within: 1...120,
      "Pauses a minute are a sign from this length on (4 a minute is one in 15 s)."),
    Threshold(
      \Self.maxSpeedUpPercent, "maxSpeedUpPercent", unit: "%", within: 1...200,
      "Third sign: the last third is faster than the rest by this or more."),
  ]

  var maxArticulationSyllablesPerSecond = 5.6
  var minPausesPerMinute = 4.0
  var maxRunSeconds = 8.0
  var minMessageSeconds = 15.0
  var maxSpeedUpPercent = 15.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let sought = [fast, breathless, speedingUp]
    let measured = sought.compactMap { sign in try? sign(message) }
    guard measured.count > 1 else {
      throw Skip("fewer than two of the three signs could be measured")
    }
    let signs = measured.compactMap(\.found)
    let evidence = Evidence(
      signs.isEmpty
        ? "None of the 3 signs of rushing; 1 is fine."
        : "\(signs.count) of 3 signs of rushing (\(listed(signs))); 1 is fine.",
      measured: Double(signs.count), limit: 1, unit: "signs")
    guard signs.count > 1 else { return .pass(evidence) }
    return .fail(
      evidence, headline: "Take your time",
      advice: "Say less, end each sentence, breathe, and start the next one at the same pace.")
  }

  /// A sign that could be looked for, and its words when it is there.
  private struct Sign {
    var found: String?
  }

  private func fast(_ message: Measurements) throws(Skip) -> Sign {
    let rate = try message.articulationRateSyllablesPerSecond.figure()
    guard rate > maxArticulationSyllablesPerSecond else { return Sign() }
    return Sign(found: "\(rate.fixed(1)) syllables/s between pauses")
  }

  private func breathless(_ message: Measurements) throws(Skip) -> Sign {
    let run = try message.longestRunSeconds.figure()
    if run > maxRunSeconds { return Sign(found: "\(run.fixed(1)) s without a pause") }
    guard try message.messageSeconds.figure() >= minMessageSeconds else { return Sign() }
    let pauses = try message.pausesPerMinute.figure()
    guard pauses < minPausesPerMinute else { return Sign() }
    return Sign(found: "\(pauses.fixed(1)) pauses a minute")
  }

  private func speedingUp(_ message: Measurements) throws(Skip) -> Sign {
    let percent = try message.lastThirdRatio.percentAboveOne()
    guard percent >= maxSpeedUpPercent else { return Sign() }
    return Sign(found: "the last third \(percent.fixed(0)) % faster")
  }
}
