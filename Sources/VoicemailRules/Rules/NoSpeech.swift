import SpeechAnalysis

/// Nothing is spoken.
struct NoSpeech: Rule {
  static let description = RuleDescription(
    id: "no-speech",
    title: "Nothing is spoken",
    rationale: """
      The listener gets room noise, or nothing, and deletes it. It happens with a muted or wrong \
      microphone, and there is nothing else to judge: every other rule is skipped.
      """,
    source: "our own choice: half a second is about two syllables, less than any greeting",
    severity: .error,
    fullMiss: 0.5,
    passing: [
      Example("a normal message"),
      Example("half a second of speech") { $0.speechSeconds = 0.5 },
    ],
    failing: [
      Example("an empty room") { $0.speechSeconds = 0 },
      Example("a click that was taken for speech") { $0.speechSeconds = 0.3 },
    ])

  static let thresholds = [
    Threshold(
      \Self.minSpeechSeconds, "minSpeechSeconds", unit: "s", within: 0.1...10,
      "Least speech that makes a message.")
  ]

  var minSpeechSeconds = 0.5

  func check(_ message: Measurements) -> Ruling {
    let seconds = message.speechSeconds.inMicroSteps
    let spoken = seconds.fixed(1, unlike: minSpeechSeconds)
    let evidence = Evidence(
      "\(spoken) s of speech; a message needs at least \(minSpeechSeconds.plain) s.",
      measured: seconds, limit: minSpeechSeconds, unit: "s")
    guard seconds < minSpeechSeconds else { return .pass(evidence) }
    return .fail(
      evidence, headline: "Record it again",
      advice: "Check that the right microphone is on, speak a test word, then record again.")
  }
}
