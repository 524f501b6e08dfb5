import Foundation
import Testing

/// The shipped samples, judged by the shipped program: what the README of the samples promises.
@Suite struct SampleTests {
  @Test(arguments: [
    ("good-clinic-gaps.flac", "pass", 0), ("good-overtime-ulaw.wav", "pass", 0),
    ("good-number-clear.mp3", "pass", 0),
  ])
  func soundDraftsPass(name: String, verdict: String, status: Int32) throws {
    let result = try Afterbeep.run("check", "--format", "json", sample(name))
    let guidance = try #require(try result.report()["guidance"] as? [String: Any])
    #expect(guidance["verdict"] as? String == verdict)
    #expect(result.status == status)
  }

  @Test(arguments: [
    ("too-long-story.flac", "message-too-long", 1), ("rushed.flac", "pace-too-fast", 1),
    ("long-pauses.flac", "pause-too-long", 0), ("too-quiet.flac", "level-too-low", 1),
    ("noisy-office.flac", "noisy", 1), ("fades-away.flac", "voice-trails-off", 0),
    ("monotone.flac", "monotone", 0), ("salesy.ogg", "monotone", 0),
    ("no-speech-room.flac", "no-speech", 1),
  ])
  func faultsAreFoundAndComeFirst(name: String, rule: String, status: Int32) throws {
    let result = try Afterbeep.run("check", "--format", "json", sample(name))
    let guidance = try #require(try result.report()["guidance"] as? [String: Any])
    let fixes = try #require(guidance["topFixes"] as? [String])
    #expect(fixes.contains(rule))
    #expect(result.status == status)
  }
}
