import SpeechAnalysis

/// The voice does not stand out from what is around it.
struct Noisy: Rule {
  static let description = RuleDescription(
    id: "noisy",
    title: "The background is noisy",
    rationale: """
      Voices, traffic or a fan behind the caller cost the listener effort on every word, and the \
      phone's compression makes it worse. It also tells the listener that this is a call floor.
      """,
    source: """
      Moore, as cited by primidi.com: speech at least 6 dB over the noise to be understood; VOICEBOX \
      v_activlev (ITU-T P.56): above 20 dB for a reliable level; \(Guidance.s2): sound professional; 12 dB for a \
      warning is our choice
      """,
    severity: .warning,
    fullMiss: 6,
    passing: [
      Example("40 dB over the noise"),
      Example("exactly 12 dB") { $0.signalToNoiseDB = 12.0 },
    ],
    failing: [
      Example("a busy office") { $0.signalToNoiseDB = 9.0 },
      Example("lost in the noise", severity: .error) { $0.signalToNoiseDB = 4.0 },
    ])

  static let thresholds = [
    Threshold(
      \Self.noisyDB, "noisyDB", unit: "dB", within: 0...60, above: \Self.tooNoisyDB,
      "Noisy when speech is less than this over the noise (warning)."),
    Threshold(
      \Self.tooNoisyDB, "tooNoisyDB", unit: "dB", within: 0...60,
      "Too noisy when less than this over it (error)."),
  ]

  var noisyDB = 12.0
  var tooNoisyDB = 6.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let ratio = try message.signalToNoiseDB.figure()
    let grades: [Grade] = [(noisyDB, .warning), (tooNoisyDB, .error)]
    let missed = grades.last { ratio < $0.limit }
    let limit = missed?.limit ?? noisyDB
    let stands = ratio.fixed(0, unlike: limit)
    let evidence = Evidence(
      missed?.severity == .error
        ? "The voice is \(stands) dB over the noise; under \(limit.plain) dB words get lost."
        : "The voice is \(stands) dB over the noise; from \(limit.plain) dB on it is easy to hear.",
      measured: ratio, limit: limit, unit: "dB")
    guard let missed else { return .pass(evidence) }
    return .fail(
      evidence, severity: missed.severity, headline: "Find a quieter place",
      advice: "Record in a quiet room or closer to the microphone, away from other voices.")
  }
}
