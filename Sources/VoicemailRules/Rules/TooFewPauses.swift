import SpeechAnalysis

/// No room to breathe, for the speaker or the listener.
struct TooFewPauses: Rule {
  static let description = RuleDescription(
    id: "too-few-pauses",
    title: "Too few pauses",
    rationale: """
      A pause is where a listener takes in what was said. A message in one breath is heard as a \
      wall of words, or as someone reading.
      """,
    source: """
      Benki (2011): 4 to 5 natural short pauses a minute beat none; Demol et al. (Interspeech \
      2007): fast speakers drop pauses; 8 s without one is our choice
      """,
    severity: .warning,
    fullMiss: 4,
    passing: [
      Example("a pause every four seconds"),
      Example("short, with one pause") {
        $0.messageSeconds = 14.0
        $0.pausesPerMinute = 3.9
      },
      Example("exactly 8 s without a pause") { $0.longestRun = TimeSpan(9.0, 17.0) },
    ],
    failing: [
      Example("10 s in one breath") { $0.longestRun = TimeSpan(9.0, 19.0) },
      Example("one pause in 24 s") { $0.pausesPerMinute = 2.5 },
    ])

  static let thresholds = [
    Threshold(
      \Self.minPausesPerMinute, "minPausesPerMinute", unit: "pauses/min", within: 0...60,
      "Fewest pauses of at least 0.25 s."),
    Threshold(
      \Self.maxRunSeconds, "maxRunSeconds", unit: "s", within: 2...60,
      "Longest stretch without a pause."),
    Threshold(
      \Self.minMessageSeconds, "minMessageSeconds", unit: "s", within: 1...120,
      "Pauses a minute are judged from this length on (4 a minute is one in 15 s)."),
  ]

  var minPausesPerMinute = 4.0
  var maxRunSeconds = 8.0
  var minMessageSeconds = 15.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    guard let run = message.longestRun else { throw Skip("no speech") }
    let runSeconds = run.durationSeconds.inMicroSteps
    if runSeconds > maxRunSeconds {
      return breathless(
        Evidence(
          "No pause between \(run.startSeconds.clock) and \(run.endSeconds.clock); \(maxRunSeconds.plain) s is long.",
          measured: runSeconds, limit: maxRunSeconds, unit: "s", spans: [run]))
    }
    guard try message.messageSeconds.figure() >= minMessageSeconds else {
      return .pass(
        Evidence(
          "The longest run without a pause is \(runSeconds.fixed(1)) s; up to \(maxRunSeconds.plain) s is fine.",
          measured: runSeconds, limit: maxRunSeconds, unit: "s"))
    }
    let pauses = try message.pausesPerMinute.figure()
    let evidence = Evidence(
      "\(pauses.fixed(1, unlike: minPausesPerMinute)) pauses a minute; at least \(minPausesPerMinute.plain) let the listener follow.",
      measured: pauses, limit: minPausesPerMinute, unit: "pauses/min")
    return pauses < minPausesPerMinute ? breathless(evidence) : .pass(evidence)
  }

  private func breathless(_ evidence: Evidence) -> Ruling {
    .fail(
      evidence, headline: "Let it breathe",
      advice: "Stop for half a second after each sentence and after your name.")
  }
}
