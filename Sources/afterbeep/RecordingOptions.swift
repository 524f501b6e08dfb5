import AfterbeepKit
import ArgumentParser

/// What `check` and `measure` share: which recordings, and how to listen to them.
struct RecordingOptions: ParsableArguments {
  @Argument(
    help: "Recordings, in any common audio format; - reads one from standard input.",
    completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "Which channel to listen to: mix, left, right, a number from 1, or auto.",
      discussion: """
        auto mixes the channels when they hold the same take, and otherwise picks the one that \
        speaks most.
        """,
      valueName: "channel"),
    completion: .list(["auto", "mix", "left", "right"]),
    transform: { name in
      guard let choice = ChannelChoice(name) else {
        throw ValidationError("'\(name)' is no channel: use mix, left, right, auto or a number.")
      }
      return choice
    })
  var channel: ChannelChoice = .auto

  @Option(
    help: ArgumentHelp(
      "Write the result to a file: whole, or not at all.", valueName: "path"),
    completion: .file())
  var output: String?

  func validate() throws {
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be read only once.")
    }
  }
}

/// How results are written.
enum ResultFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}
