import ArgumentParser

/// The command-line tool: one subcommand a file.
@main
struct Afterbeep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "afterbeep",
    abstract: "Hear your voicemail draft before the prospect does.",
    discussion: """
      Afterbeep listens to a recorded sales-voicemail draft, measures how it is delivered
      (length, pauses, pace, level, pitch) and says what to fix first, where, and why.

      EXAMPLES
        afterbeep check take3.wav                what to fix in a draft
        afterbeep check *.m4a --format json      one report a line, for programs
        afterbeep measure take3.wav              the figures, without judging
        afterbeep guidance show email-bridge     what drafts are judged by

      Exit status: 0 every draft passes, 1 a draft must be fixed, 2 something could not be done.
      """,
    version: "afterbeep \(version)",
    subcommands: [Check.self, Measure.self, Guidance.self]
  )

  /// The released version; the changelog of the repository says what is in it.
  static let version = "0.1.0"

  /// Parses, runs, and ends with the contract's exit status: wrong arguments are 2.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let status = exitCode(for: error)
      if status == .success || error is ExitCode { exit(withError: error) }
      StandardError.put(fullMessage(for: error) + "\n")
      exit(withError: ExitCode(2))
    }
  }
}
