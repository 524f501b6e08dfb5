import SpeechAnalysis

/// The pitch moves as on a stage.
struct PerformedVoice: Rule {
  static let description = RuleDescription(
    id: "performed-voice",
    title: "The voice may sound performed",
    rationale: """
      On the phone, a voice that swings far up and down sounds acted, and an acted voice sounds \
      like selling. Nobody returns a call to an announcer. It is only an impression from the \
      pitch: a naturally lively voice may be fine.
      """,
    source: """
      Benki (2011): much pitch movement can sound artificial on the phone; \(Guidance.s4): do not \
      sound salesy; 5 semitones is our choice, near the top of what Hincks \
      (2004) found in 10-s windows
      """,
    severity: .warning,
    fullMiss: 2,
    passing: [
      Example("2.8 semitones"),
      Example("exactly 5") { $0.pitchDeviationSemitones = 5.0 },
    ],
    failing: [
      Example("theatrical") { $0.pitchDeviationSemitones = 6.0 }
    ])

  static let thresholds = [
    Threshold(
      \Self.maxSemitones, "maxSemitones", unit: "semitones", within: 1...24,
      "Largest standard deviation of the pitch.")
  ]

  var maxSemitones = 5.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let deviation = try message.pitchDeviationSemitones.figure()
    let moves = deviation.fixed(1, unlike: maxSemitones)
    let evidence = Evidence(
      "The pitch moves by \(moves) semitones; up to \(maxSemitones.plain) sounds natural.",
      measured: deviation, limit: maxSemitones, unit: "semitones")
    guard deviation > maxSemitones else { return .pass(evidence) }
    return .fail(
      evidence, headline: "Talk, do not perform",
      advice: "Say it as you would to a colleague; it may come across as performed.")
  }
}
