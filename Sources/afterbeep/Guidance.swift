import ArgumentParser
import VoicemailRules

/// `afterbeep guidance`: the profiles drafts are judged by.
struct Guidance: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what drafts are judged by.",
    subcommands: [List.self, Show.self])

  /// `afterbeep guidance list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the guidance profiles.")

    func run() throws {
      try StandardOutput.put(Profile.listPage())
    }
  }

  /// `afterbeep guidance show NAME`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a profile: each rule with its limits, severity and source.",
      discussion: """
        EXAMPLE
          afterbeep guidance show email-bridge
        """)

    @Argument(help: ArgumentHelp("A profile's name, or the path of one.", valueName: "name|path"))
    var name: String

    func run() throws {
      try StandardOutput.put(loadProfile(name).page())
    }
  }
}

/// The shipped profile of that name, or the one in a file.
func loadProfile(_ name: String) throws -> Profile {
  do {
    let isPath = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    return try isPath ? Profile.load(path: name) : Profile.named(name)
  } catch {
    StandardError.put("afterbeep: \(name): \(error.description)\n")
    throw ExitCode(2)
  }
}
