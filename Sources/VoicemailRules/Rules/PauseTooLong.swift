import SpeechAnalysis

/// A pause long enough to sound like doubt, or like a lost line.
struct PauseTooLong: Rule {
  static let description = RuleDescription(
    id: "pause-too-long",
    title: "A pause is too long",
    rationale: """
      Short pauses help. A long one inside a message sounds like a lost thread; after about three \
      seconds listeners take the line for dead and move on.
      """,
    source: """
      Association for Conversational Interaction Design, prosody pages: over 1.3 s reads as a \
      turn, about 3 s as a fault; Campione and Véronis (2002): over 1 s only in unprepared speech; \
      2 s for awkward is our choice
      """,
    severity: .warning,
    fullMiss: 1.7,
    contains: ["too-much-silence", "pace-too-slow"],
    passing: [
      Example("0.6 s at the longest"),
      Example("exactly 1.3 s") {
        $0.pauses = [TimeSpan(9.0, 10.3)]
        $0.longestPauseSeconds = 1.3
      },
      Example("one run, no pause") {
        $0.pauses = []
        $0.longestPauseSeconds = 0.0
      },
    ],
    failing: [
      Example("hesitation") {
        $0.pauses = [TimeSpan(4.4, 5.0), TimeSpan(9.0, 10.6)]
        $0.longestPauseSeconds = 1.6
      },
      Example("two places, one awkward") {
        $0.pauses = [TimeSpan(4.4, 5.8), TimeSpan(9.0, 11.4)]
        $0.longestPauseSeconds = 2.4
      },
      Example("dead air", severity: .error) {
        $0.pauses = [TimeSpan(12.0, 15.4)]
        $0.longestPauseSeconds = 3.4
      },
    ])

  static let thresholds = [
    Threshold(
      \Self.hesitationSeconds, "hesitationSeconds", unit: "s", within: 0.3...10,
      "A hesitation above this (warning)."),
    Threshold(
      \Self.awkwardSeconds, "awkwardSeconds", unit: "s", within: 0.3...20,
      above: \Self.hesitationSeconds, "Awkward above this (warning still, in stronger words)."),
    Threshold(
      \Self.deadAirSeconds, "deadAirSeconds", unit: "s", within: 0.3...60,
      above: \Self.awkwardSeconds, "Dead air above this (error)."),
  ]

  var hesitationSeconds = 1.3
  var awkwardSeconds = 2.0
  var deadAirSeconds = 3.0

  func check(_ message: Measurements) throws(Skip) -> Ruling {
    let longest = try message.longestPauseSeconds.figure()
    guard longest > hesitationSeconds else {
      return .pass(
        Evidence(
          longest > 0
            ? "The longest pause is \(longest.fixed(1)) s; up to \(hesitationSeconds.plain) s sounds natural."
            : "There is no pause; up to \(hesitationSeconds.plain) s sounds natural.",
          measured: longest, limit: hesitationSeconds, unit: "s"))
    }
    let isDeadAir = longest > deadAirSeconds
    let limit = isDeadAir ? deadAirSeconds : hesitationSeconds
    let long = message.pauses.filter { $0.durationSeconds.inMicroSteps > hesitationSeconds }
    return .fail(
      Evidence(
        "\(words(for: longest)) of \(longest.fixed(1, unlike: limit)) s\(whereabouts(long)); \(limit.plain) s is the limit.",
        measured: longest, limit: limit, unit: "s", spans: long),
      severity: isDeadAir ? .error : .warning,
      headline: long.count > 1 ? "Close the long pauses" : "Close the long pause",
      advice: "Know your next sentence before you start, or record again without the gap.")
  }

  private func words(for seconds: Double) -> String {
    switch seconds {
    case deadAirSeconds.nextUp...: "Dead air"
    case awkwardSeconds.nextUp...: "An awkward pause"
    default: "A hesitation"
    }
  }

  /// " at 0:09", or for several " at 0:09, one of 2 long pauses".
  private func whereabouts(_ long: [TimeSpan]) -> String {
    let longest = long.max { $0.durationSeconds < $1.durationSeconds }
    let place = longest.map { " at \($0.startSeconds.clock)" } ?? ""
    return long.count > 1 ? "\(place), one of \(long.count) long pauses" : place
  }
}
