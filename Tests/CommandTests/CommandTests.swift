import Foundation
import TestSignals
import Testing

@Suite struct CommandTests {
  @Test func helpShowsExamplesOnStandardOutput() throws {
    let result = try Afterbeep.run("--help")
    #expect(result.status == 0)
    #expect(result.output.contains("EXAMPLES"))
    #expect(result.output.contains("check"))
    #expect(result.errors.isEmpty)
  }

  @Test func versionIsOneLine() throws {
    let result = try Afterbeep.run("--version")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("afterbeep "))
    #expect(result.output.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ["check"], ["check", "--no-such-flag", "x.wav"], ["nonsense"], ["check", "-", "-"],
    ["check", "--channel", "loud", "x.wav"], ["check", "--format", "pdf", "x.wav"],
  ])
  func wrongArgumentsExitWith2(arguments: [String]) throws {
    let result = try Afterbeep.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test func aMissingFileIsNamedAndTheOthersAreStillJudged() throws {
    let result = try Afterbeep.run(
      "check", "--format", "json", "no-such.wav", sample("good-overtime-ulaw.wav"),
      sample("rushed.flac"))
    #expect(result.status == 2)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.errors.hasPrefix("afterbeep: no-such.wav: "))
  }

  @Test func severalFilesGiveOneObjectALine() throws {
    let files = ["good-overtime-ulaw.wav", "good-number-clear.mp3"].map(sample)
    let result = try Afterbeep.run(["measure", "--format", "json"] + files)
    #expect(result.status == 0)
    let paths = try result.output.split(separator: "\n").map { line -> String? in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (object?["file"] as? [String: Any])?["path"] as? String
    }
    #expect(paths == files)
  }

  @Test func measureJudgesNothing() throws {
    let result = try Afterbeep.run("measure", "--format", "json", sample("too-long-story.flac"))
    #expect(result.status == 0)
    #expect(try result.report()["guidance"] is NSNull)
  }

  @Test func standardInputIsReadLikeAFile() throws {
    let path = sample("good-overtime-ulaw.wav")
    let piped = try Afterbeep.run(
      "check", "--format", "json", "-", input: URL(filePath: path))
    let opened = try Afterbeep.run("check", "--format", "json", path)
    #expect(piped.status == opened.status)
    let measurements = [piped, opened].map { try? $0.report()["measurements"] as? NSDictionary }
    #expect(measurements[0] != nil && measurements[0] == measurements[1])
  }

  @Test func outputIsWrittenWholeOrNotAtAll() throws {
    try withTemporaryFolder { folder in
      let output = folder.appending(path: "report.json")
      let good = try Afterbeep.run(
        "check", "--format", "json", "--output", output.path, sample("good-overtime-ulaw.wav"))
      #expect(good.status == 0)
      #expect(good.output.isEmpty)
      let written = try Data(contentsOf: output)
      #expect(try JSONSerialization.jsonObject(with: written) is [String: Any])

      let bad = try Afterbeep.run(
        "check", "--format", "json", "--output", output.path, "no-such.wav")
      #expect(bad.status == 2)
      #expect(try Data(contentsOf: output) == written)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.json"])
    }
  }

  @Test(arguments: ["/no/such/folder/report.json", "/"])
  func unwritableOutputIsAnError(path: String) throws {
    let result = try Afterbeep.run(
      "check", "--output", path, sample("good-overtime-ulaw.wav"))
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("afterbeep: \(path): "))
  }

  @Test func textWithoutATerminalHasNoColours() throws {
    let result = try Afterbeep.run("check", sample("good-overtime-ulaw.wav"))
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func explainShowsHowTheScoreAddsUp() throws {
    let result = try Afterbeep.run("check", "--explain", sample("too-long-story.flac"))
    #expect(result.status == 1)
    #expect(result.output.contains("message-too-long"))
  }

  @Test func guidanceIsListedAndShown() throws {
    let list = try Afterbeep.run("guidance", "list")
    #expect(list.status == 0)
    #expect(list.output.contains("email-bridge"))
    let profile = try Afterbeep.run("guidance", "show", "email-bridge")
    #expect(profile.status == 0)
    #expect(profile.output.contains("message-too-long"))
  }

  @Test func unknownGuidanceIsAnError() throws {
    let result = try Afterbeep.run(
      "check", "--guidance", "no-such", sample("good-overtime-ulaw.wav"))
    #expect(result.status == 2)
    #expect(result.errors.contains("email-bridge"))
  }

  @Test func aChannelThatDoesNotExistIsAnError() throws {
    let result = try Afterbeep.run(
      "check", "--channel", "99", sample("good-overtime-ulaw.wav"))
    #expect(result.status == 2)
    #expect(result.errors.contains("mono"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreGenerated(shell: String) throws {
    let result = try Afterbeep.run("--generate-completion-script", shell)
    #expect(result.status == 0)
    #expect(result.output.contains("guidance"))
  }
}
