import SpeechAnalysis

/// The pitch hardly moves.
struct Monotone: Rule {
  static let description = RuleDescription(
    id: "monotone",
    title: "The voice is flat",
    rationale: """
      Pitch shows which word matters. A flat voice sounds bored or read off a sheet, and gives the \
      listener nothing to hold on to.
      """,
    source: """
      Hincks (2004, 2005): pitch deviates 1.8 to 3.7 semitones over 10 s, and ratings of \
      liveliness follow it; \(Guidance.s4): your normal tone
      """,
    severity: .warning,
    fullMiss: 0.8,
    passing: [
      Example("2.8 semitones"),
      Example("exactly 1.8") { $0.pitchDeviationSemitones = 1.8 },
    ],
    failing: [
      Example("flat") { $0.pitchDeviationSemitones = 1.5 },
      Example("like a machine") { $0.pitchDeviationSemitones = 0.6 },
    ])

  static let thresholds = [
    Threshold(
      \Self.minSemitones, "minSemitones", unit: "semitones", within: 0.1...6,
      "Least standard deviation of the pitch.")
  ]

  var minSemitones = 1.8

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let deviation = try message.pitchDeviationSemitones.figure()
    let moves = deviation.fixed(1, unlike: minSemitones)
    let evidence = Evidence(
      "The pitch moves by \(moves) semitones; from \(minSemitones.plain) on it sounds alive.",
      measured: deviation, limit: minSemitones, unit: "semitones")
    guard deviation < minSemitones else { return .pass(evidence) }
    return .fail(
      evidence, headline: "Vary your voice",
      advice: "Stress the one word of each sentence that matters; standing and smiling help.")
  }
}
