/// Every rule there is.
package enum RuleRegistry {
  /// The rules in the order reports list them. `NoSpeech` comes first: the others need speech.
  package static let all: [any Rule.Type] = [
    NoSpeech.self,
    MessageTooLong.self,
    MessageTooShort.self,
    SilenceAtStart.self,
    SilenceAtEnd.self,
    Rushed.self,
    PaceTooFast.self,
    PaceTooSlow.self,
    RushedEnding.self,
    PauseTooLong.self,
    TooMuchSilence.self,
    TooFewPauses.self,
    LevelTooLow.self,
    LevelTooHigh.self,
    Clipped.self,
    Noisy.self,
    VoiceTrailsOff.self,
    Monotone.self,
    PerformedVoice.self,
    FilledPauses.self,
  ]

  /// The rule of an id, or `nil` when there is none.
  package static func rule(_ id: String) -> (any Rule.Type)? {
    all.first { $0.id == id }
  }
}
