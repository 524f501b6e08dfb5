import ArgumentParser
import VoicemailRules

/// `afterbeep check`: judges drafts.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judge drafts: what to fix, where, and why.",
    discussion: """
      EXAMPLES
        afterbeep check take3.m4a
        afterbeep check take1.wav take2.wav --format json > takes.jsonl
        afterbeep check call.wav --channel left --explain
        sox -d -t wav - | afterbeep check -

      Exit status: 0 every draft passes, 1 a draft must be fixed, 2 a file could not be read.
      """)

  @OptionGroup var recordings: RecordingOptions

  @Option(
    help: ArgumentHelp(
      "The guidance to judge by: a profile's name, or the path of your own.",
      valueName: "name|path"))
  var guidance = Profile.defaultName

  @Option(help: "How to write the result: text for people, json for programs.")
  var format = ResultFormat.text

  @Flag(help: "Show how the score adds up.")
  var explain = false

  func run() throws {
    try Session(
      options: recordings, format: format, explain: explain, profile: try loadProfile(guidance)
    ).run()
  }
}
