public import VoicemailRules

extension Profile {
  /// Where each measurement is comfortable by this profile: the limits at which its rules first
  /// speak up. A rule that is switched off limits nothing.
  public var comfortRanges: [ComfortRange] {
    Self.bounds.compactMap { bound in
      let lower = bound.lower.flatMap(figure)
      let upper = bound.upper.flatMap(figure)
      guard lower != nil || upper != nil else { return nil }
      return ComfortRange(measurement: bound.measurement, lower: lower, upper: upper)
    }
  }

  private func figure(_ limit: Limit) -> Double? {
    let configured = rules.first { $0.description.id == limit.rule && $0.isEnabled }
    let setting = configured?.rule.settings.first { $0.name == limit.threshold }
    return setting.map { limit.offset + limit.scale * $0.value }
  }

  /// A rule's threshold, in the unit of the measurement: `offset + scale · threshold`.
  private struct Limit {
    var rule: String
    var threshold: String
    var offset = 0.0
    var scale = 1.0
  }

  private static let bounds: [(measurement: String, lower: Limit?, upper: Limit?)] = [
    (
      "messageSeconds", Limit(rule: "message-too-short", threshold: "minSeconds"),
      Limit(rule: "message-too-long", threshold: "maxSeconds")
    ),
    ("leadingSilenceSeconds", nil, Limit(rule: "silence-at-start", threshold: "maxSeconds")),
    ("trailingSilenceSeconds", nil, Limit(rule: "silence-at-end", threshold: "maxSeconds")),
    (
      "speechRateSyllablesPerSecond",
      Limit(rule: "pace-too-slow", threshold: "unhurriedSyllablesPerSecond"),
      Limit(rule: "pace-too-fast", threshold: "briskSyllablesPerSecond")
    ),
    (
      "endRushRatio", nil,
      Limit(rule: "rushed-ending", threshold: "maxFasterPercent", offset: 1, scale: 0.01)
    ),
    ("pausesPerMinute", Limit(rule: "too-few-pauses", threshold: "minPausesPerMinute"), nil),
    ("longestPauseSeconds", nil, Limit(rule: "pause-too-long", threshold: "hesitationSeconds")),
    ("longestRunSeconds", nil, Limit(rule: "too-few-pauses", threshold: "maxRunSeconds")),
    ("pauseRatio", nil, Limit(rule: "too-much-silence", threshold: "maxPercent", scale: 0.01)),
    (
      "activeSpeechLevelDBFS", Limit(rule: "level-too-low", threshold: "quietDBFS"),
      Limit(rule: "level-too-high", threshold: "loudDBFS")
    ),
    ("signalToNoiseDB", Limit(rule: "noisy", threshold: "noisyDB"), nil),
    ("clippedSampleRatio", nil, Limit(rule: "clipped", threshold: "audiblePercent", scale: 0.01)),
    ("endingLevelDB", Limit(rule: "voice-trails-off", threshold: "maxDropDB", scale: -1), nil),
    (
      "pitchDeviationSemitones", Limit(rule: "monotone", threshold: "minSemitones"),
      Limit(rule: "performed-voice", threshold: "maxSemitones")
    ),
  ]
}
