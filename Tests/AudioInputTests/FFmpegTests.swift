import AudioInput
import Foundation
import Testing

/// ffmpeg missing, failing, hanging, talking too much.
struct FFmpegTests {
  private let workspace: Workspace
  /// A file only ffmpeg reads; the false ones below never look at it.
  private let recording: String

  init() throws {
    workspace = try Workspace()
    recording = try workspace.write(Array("\0\0\0 ftypM4A \0\0\0\0".utf8), to: "take 3.m4a")
  }

  /// An AU header, 16 kHz mono 32-bit float, of unknown length, and two samples: 0.5, -1.
  private static let auStream =
    #"printf '.snd\000\000\000\030\377\377\377\377\000\000\000\006\000\000\076\200\000\000\000\001"#
    + #"\077\000\000\000\277\200\000\000'"#

  @Test func withoutFFmpegTheFormatAndTheCommandAreNamed() throws {
    let error = try #require(throws: AudioInputError.self) {
      try read(recording, searchPath: "relative:/nowhere:")
    }
    let target = workspace.path("take 3.wav")
    #expect(
      error == .needsFFmpeg(format: "M4A", command: "ffmpeg -i '\(recording)' '\(target)'"))
    #expect(error.message.contains("M4A"))
    #expect(error.message.contains("install"))
  }

  @Test(arguments: [
    ("OggS" + String(repeating: "\0", count: 24) + "Speex   ", "OGG (Speex)"),
    ("RIFF\u{FF}\0\0\0WAVEfmt \u{14}\0\0\0\u{45}\0", "WAV (codec 0x45)"),
    ("caff\0\u{1}\0\0desc\0\0\0\0\0\0\0 " + "@@@@@@@@" + "aac ", "CAF (AAC )"),
    ("\u{1A}E\u{DF}\u{A3}....webm", "WEBM"),
    ("#!AMR\n", "AMR"),
  ])
  func codecIsNamedWhereOnlyTheCodecIsForeign(head: String, format: String) throws {
    let bytes = head.unicodeScalars.map { UInt8($0.value) } + noise(200)
    let path = try workspace.write(bytes, to: "a.bin")
    let error = try #require(throws: AudioInputError.self) { try read(path, searchPath: "") }
    guard case .needsFFmpeg(format, _) = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func brokenFileOfAReadableFormatIsNotBlamedOnFFmpeg() throws {
    let path = try workspace.write(Array("fLaC".utf8) + noise(2_000), to: "a.flac")
    let error = try #require(throws: AudioInputError.self) { try read(path, searchPath: "") }
    guard case .undecodable("FLAC", _) = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func whatFFmpegWritesIsRead() throws {
    try workspace.installFFmpeg(
      script: "echo '[info]   Stream #0:0(und): Audio: aac (LC), 16000 Hz' >&2; \(Self.auStream)")
    let reading = try read(recording, searchPath: workspace.folder.path)
    #expect(reading.samples == [0.5, -1])
    #expect(reading.encoding == "AAC")
    #expect(reading.sampleRateHz == 16_000)
    #expect(reading.notes == [])
  }

  @Test func complaintWithSoundIsANote() throws {
    try workspace.installFFmpeg(
      script: "\(Self.auStream); echo '[aac @ 0x1] [error] partial file' >&2; exit 1")
    let reading = try read(recording, searchPath: workspace.folder.path)
    #expect(reading.samples == [0.5, -1])
    #expect(reading.notes == ["damaged or cut short (partial file): 0.0 s could be decoded"])
  }

  @Test func complaintWithoutSoundIsAnError() throws {
    try workspace.installFFmpeg(
      script: "echo '[mov @ 0x1] [error] moov atom not found' >&2; exit 1")
    #expect(throws: AudioInputError.undecodable(format: "M4A", reason: "moov atom not found")) {
      try read(recording, searchPath: workspace.folder.path)
    }
  }

  @Test func fileWithoutASoundTrackHasNoSound() throws {
    try workspace.installFFmpeg(
      script: "echo \"[fatal] Stream map '0:a:0' matches no streams.\" >&2; exit 1")
    #expect(throws: AudioInputError.noSound(format: "M4A")) {
      try read(recording, searchPath: workspace.folder.path)
    }
  }

  @Test func floodOfComplaintsBlocksNothing() throws {
    try workspace.installFFmpeg(
      script: "head -c 3000000 /dev/zero | tr '\\0' x >&2; \(Self.auStream)")
    #expect(try read(recording, searchPath: workspace.folder.path).samples == [0.5, -1])
  }

  @Test(arguments: ["sleep 1000", "sh -c 'while :; do echo still trying >&2; done'"])
  func ffmpegThatDeliversNothingIsKilled(command: String) throws {
    let note = workspace.path("pid")
    try workspace.installFFmpeg(script: "echo $$ > '\(note)'; exec \(command)")
    var limits = AudioLimits()
    limits.stallSeconds = 1
    #expect(throws: AudioInputError.decoderStalled(seconds: 1)) {
      try read(recording, limits: limits, searchPath: workspace.folder.path)
    }
    #expect(try isGone(pidIn: note))
  }

  @Test func unfinishedFFmpegGoesWithItsReader() throws {
    let note = workspace.path("pid")
    try workspace.installFFmpeg(script: "echo $$ > '\(note)'; \(Self.auStream); exec cat /dev/zero")
    do {
      let reader = try AudioReader(
        path: recording, limits: AudioLimits(), searchPath: workspace.folder.path)
      #expect(reader.channelCount == 1)
    }
    #expect(try isGone(pidIn: note))
  }

  @Test func endlessSoundIsRefused() throws {
    try workspace.installFFmpeg(script: "\(Self.auStream); exec cat /dev/zero")
    var limits = AudioLimits()
    limits.decodedSeconds = 10
    var reader = try AudioReader(
      path: recording, limits: limits, searchPath: workspace.folder.path)
    var block = [Float](repeating: 0, count: 16_000)
    #expect(throws: AudioInputError.decodedTooLong(limitSeconds: 10)) {
      while try reader.read(into: &block) > 0 {}
    }
  }

  @Test func outputThatIsNoAUIsAnError() throws {
    try workspace.installFFmpeg(script: "echo this is not the header of a sound stream")
    #expect(
      throws: AudioInputError.undecodable(
        format: "M4A", reason: "ffmpeg's output is not understood")
    ) {
      try read(recording, searchPath: workspace.folder.path)
    }
  }

  @Test(.enabled(if: hasFFmpeg), arguments: ["-take.m4a", "it's 3:1.m4a", "ünï/täke.m4a"])
  func oddPathsReachFFmpeg(name: String) throws {
    let source = try workspace.write(WaveFile.tone().bytes, to: "source.wav")
    let plain = workspace.path("plain.m4a")
    try convert(source, to: plain, options: [])
    try FileManager.default.createDirectory(
      atPath: workspace.path("ünï"), withIntermediateDirectories: true)
    let odd = workspace.path(name)
    try rename(plain, to: odd)
    #expect(try read(odd).encoding == "AAC")
  }

  @Test(arguments: [
    ("take3.m4a", "ffmpeg -i take3.m4a take3.wav"),
    ("it's.m4a", #"ffmpeg -i 'it'\''s.m4a' 'it'\''s.wav'"#),
    ("-x.amr", "ffmpeg -i file:-x.amr file:-x.wav"),
    ("a:b.amr", "ffmpeg -i file:a:b.amr file:a:b.wav"),
    ("wrong.wav", "ffmpeg -i wrong.wav wrong-converted.wav"),
    ("dir.d/take", "ffmpeg -i dir.d/take dir.d/take.wav"),
    ("$(rm).m4a", "ffmpeg -i '$(rm).m4a' '$(rm).wav'"),
  ])
  func commandIsSafeToPaste(path: String, command: String) {
    #expect(convertCommand(path: path) == command)
  }

  private func isGone(pidIn note: String) throws -> Bool {
    let text = try String(contentsOfFile: note, encoding: .utf8)
    let identifier = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    return kill(identifier, 0) == -1 && errno == ESRCH
  }
}
