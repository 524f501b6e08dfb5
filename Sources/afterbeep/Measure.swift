import ArgumentParser

/// `afterbeep measure`: the figures, without judging.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure recordings without judging them.",
    discussion: """
      EXAMPLES
        afterbeep measure take3.wav
        afterbeep measure calls/*.mp3 --format json

      Exit status: 0 everything was measured, 2 a file could not be read.
      """)

  @OptionGroup var recordings: RecordingOptions

  @Option(help: "How to write the result: text for people, json for programs.")
  var format = ResultFormat.text

  func run() throws {
    try Session(
      options: recordings, format: format, explain: false, profile: nil
    ).run()
  }
}
