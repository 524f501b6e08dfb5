import Foundation
import TestSignals
import Testing

/// Which channel of a stereo recording is judged, on files written for the purpose.
@Suite struct ChannelTests {
  private static let rate = 8_000
  private static let spoken = syllables(
    at: (0..<40).map { 1 + Double($0) * 0.25 }, sampleRateHz: rate, seconds: 12)
  private static let quiet = noise(seed: 3, sampleRateHz: rate, seconds: 12, amplitude: 0.000_3)
  private static let other = syllables(
    at: (0..<6).map { 11.4 - Double($0) * 0.2 }, sampleRateHz: rate, seconds: 12)

  @Test(arguments: [
    ("mono", "mix"), ("same take", "mix"), ("left only", "left"), ("right only", "right"),
    ("two speakers", "left"), ("opposite polarity", "left"),
  ])
  func autoPicksWhatSpeaks(recording: String, channel: String) throws {
    #expect(try judgedChannel(recording, "auto") == channel)
  }

  @Test(arguments: [("mix", "mix"), ("left", "left"), ("right", "right"), ("2", "right")])
  func anExplicitChoiceIsFollowed(choice: String, channel: String) throws {
    #expect(try judgedChannel("two speakers", choice) == channel)
  }

  private func judgedChannel(_ recording: String, _ choice: String) throws -> String? {
    let channels: [[Float]] =
      switch recording {
      case "mono": [Self.spoken]
      case "same take": [Self.spoken, Self.spoken.map { $0 * 0.5 }]
      case "left only": [Self.spoken, Self.quiet]
      case "right only": [Self.quiet, Self.spoken]
      case "two speakers": [Self.spoken, Self.other]
      default: [Self.spoken, Self.spoken.map { -0.9 * $0 }]
      }
    return try withTemporaryFolder { folder in
      let file = folder.appending(path: "take.wav")
      try waveFile(channels, rate: Self.rate).write(to: file)
      let result = try Afterbeep.run(
        "measure", "--format", "json", "--channel", choice, file.path)
      return (try result.report()["file"] as? [String: Any])?["channel"] as? String
    }
  }
}

/// A 16-bit WAV file.
func waveFile(_ channels: [[Float]], rate: Int) -> Data {
  func little<Value: FixedWidthInteger>(_ value: Value) -> Data {
    Data((0..<Value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) })
  }
  var samples = Data()
  for frame in channels[0].indices {
    for channel in channels {
      samples += little(Int16((max(-1, min(1, channel[frame])) * 32_767).rounded()))
    }
  }
  let frameBytes = UInt16(2 * channels.count)
  return Data("RIFF".utf8) + little(UInt32(36 + samples.count)) + Data("WAVEfmt ".utf8)
    + little(UInt32(16)) + little(UInt16(1)) + little(UInt16(channels.count))
    + little(UInt32(rate)) + little(UInt32(rate) * UInt32(frameBytes)) + little(frameBytes)
    + little(UInt16(16)) + Data("data".utf8) + little(UInt32(samples.count)) + samples
}
