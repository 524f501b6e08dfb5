import SpeechAnalysis

/// Steady voiced stretches that may be an "um" or "uh".
struct FilledPauses: Rule {
  static let description = RuleDescription(
    id: "filled-pauses",
    title: "Possible filled pauses",
    rationale: """
      A few hesitation sounds go unnoticed; many of them make a caller sound unprepared. The sound \
      alone cannot tell an "um" from a drawn-out vowel, so this rule only points at places worth a \
      second listen and takes no points.
      """,
    source: """
      Laske and DiGennaro Reed (2024): 5 fillers a minute do no harm, 12 do; Christenfeld (1995): \
      noticed only when attending to style
      """,
    severity: .info,
    fullMiss: 7,
    passing: [
      Example("none"),
      Example("two in 24 s") {
        $0.filledPauses = [TimeSpan(5.0, 5.4), TimeSpan(14.2, 14.6)]
      },
    ],
    failing: [
      Example("three in 24 s") {
        $0.filledPauses = [TimeSpan(5.0, 5.4), TimeSpan(9.6, 10.0), TimeSpan(14.2, 14.6)]
      },
      Example("many") {
        $0.filledPauses = (0..<8).map { TimeSpan(Double($0) * 3 + 0.5, Double($0) * 3 + 0.9) }
      },
    ])

  static let thresholds = [
    Threshold(
      \Self.maxPerMinute, "maxPerMinute", unit: "a minute", within: 0...60,
      "Most possible filled pauses a minute of message.")
  ]

  var maxPerMinute = 5.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let seconds = try message.messageSeconds.figure()
    guard seconds > 0 else { throw Skip("no speech") }
    let heard = message.filledPauses
    let perMinute = (Double(heard.count) * 60 / seconds).inMicroSteps
    let isMany = perMinute > maxPerMinute
    let evidence = Evidence(
      heard.isEmpty
        ? "No possible filled pause heard; up to \(maxPerMinute.plain) a minute go unnoticed."
        : """
        Possibly \(counted(heard.count, "filled pause")) (\(places(heard))), \
        \(perMinute.fixed(1, unlike: maxPerMinute)) a minute; up to \(maxPerMinute.plain) go \
        unnoticed.
        """,
      measured: perMinute, limit: maxPerMinute, unit: "a minute", spans: isMany ? heard : [])
    guard isMany else { return .pass(evidence) }
    return .fail(
      evidence, headline: "Listen for hesitations",
      advice: """
        A guess from the sound, so listen to these places; where you hear yourself hesitate, \
        pause in silence instead.
        """)
  }
}
