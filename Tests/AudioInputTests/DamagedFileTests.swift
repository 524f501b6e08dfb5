import AudioInput
import Testing

/// Headers that lie, files cut short, noise behind a signature.
struct DamagedFileTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func sizeOfZeroIsReadToTheEndOfTheFile() throws {
    var file = WaveFile.tone()
    file.claimedDataSize = 0
    let reading = try read(try workspace.write(file.bytes, to: "a.wav"))
    #expect(reading.samples == WaveFile.toneSamples().map { Float($0) / 32_768 })
    #expect(reading.notes == ["the header's data size is 0; read to the end of the file"])
  }

  @Test func chunksBehindAnEmptyOneAreNotSound() throws {
    var file = WaveFile()
    file.tail = Array("LIST".utf8) + littleEndian(UInt32(4)) + Array("INFO".utf8)
    let path = try workspace.write(file.bytes, to: "a.wav")
    #expect(throws: AudioInputError.noSound(format: "WAV")) { try read(path) }
  }

  @Test(arguments: [0xFFFF_FFFF, 0xFFFF_FF00, 0x7FFF_F000] as [UInt32])
  func placeholderSizeIsReadToTheEndOfTheFile(size: UInt32) throws {
    var file = WaveFile.tone()
    file.claimedDataSize = size
    let reading = try read(try workspace.write(file.bytes, to: "a.wav"))
    #expect(reading.frameCount == 16_000)
    #expect(reading.notes == ["the header leaves the length open; read to the end of the file"])
  }

  @Test func truncatedWAVReportsWhatWasDecoded() throws {
    let whole = WaveFile.tone(frameCount: 48_000).bytes
    let path = try workspace.write(Array(whole.prefix(44 + 2 * 19_200)), to: "a.wav")
    let reading = try read(path)
    #expect(reading.frameCount == 19_200)
    #expect(
      reading.notes == [
        "the header promises 3.0 s, 1.2 s could be decoded: the file is cut short or damaged"
      ])
  }

  @Test func notesOnLengthWaitForTheEnd() throws {
    let whole = WaveFile.tone(frameCount: 48_000).bytes
    let path = try workspace.write(Array(whole.prefix(20_000)), to: "a.wav")
    var reader = try AudioReader(path: path)
    #expect(reader.notes == [])
    _ = try readAll(&reader)
    #expect(reader.notes.count == 1)
    try reader.rewind()
    #expect(reader.notes == [])
  }

  struct Cut: CustomTestStringConvertible, Sendable {
    var name: String
    var options: [String] = []
    var note: String
    var testDescription: String { "\(name) \(options.joined(separator: " "))" }
  }

  @Test(
    .enabled(if: hasFFmpeg),
    arguments: [
      Cut(name: "a.flac", note: "the header promises 8.0 s"),
      Cut(name: "a.mp3", note: "the header promises 8.0 s"),
      Cut(name: "b.mp3", options: ["-write_xing", "0"], note: "damaged or cut short"),
      Cut(name: "a.aiff", note: "the header promises 8.0 s"),
      Cut(name: "a.au", note: "the header promises 8.0 s"),
      Cut(name: "a.w64", note: "the header promises 8.0 s"),
      Cut(name: "a.caf", note: "the header promises 8.0 s"),
      Cut(name: "a.wav", options: ["-rf64", "always"], note: "the header promises 8.0 s"),
      Cut(name: "a.opus", note: "the Ogg stream has no proper end"),
      Cut(name: "a.ogg", options: ["-c:a", "libvorbis"], note: "the Ogg stream has no proper end"),
      Cut(name: "a.m4a", options: ["-movflags", "+faststart"], note: "damaged or cut short"),
    ])
  func cutFileKeepsItsBeginningAndSaysSo(_ item: Cut) throws {
    let source = try workspace.write(
      WaveFile(data: noise(8 * 32_000)).bytes, to: "source.wav")
    let path = workspace.path(item.name)
    try convert(source, to: path, options: item.options)
    let bytes = try contents(of: path)
    let cut = try workspace.write(Array(bytes.prefix(bytes.count * 6 / 10)), to: item.name)
    let reading = try read(cut)
    #expect((3.0...6.0).contains(reading.seconds))
    #expect(reading.notes.count == 1)
    #expect(reading.notes.first?.hasPrefix(item.note) == true, "\(reading.notes)")
  }

  struct Fake: CustomTestStringConvertible, Sendable {
    var name: String
    var signature: String
    var format: String
    var testDescription: String { name }
  }

  @Test(
    .enabled(if: hasFFmpeg),
    arguments: [
      Fake(name: "a.flac", signature: "fLaC", format: "FLAC"),
      Fake(name: "a.opus", signature: "OggS", format: "OGG"),
      Fake(name: "a.m4a", signature: "\0\0\0 ftypM4A \0\0\0\0", format: "M4A"),
      Fake(name: "a.mp3", signature: "\0\0\0 ftypM4A \0\0\0\0", format: "M4A"),
      Fake(name: "a.amr", signature: "#!AMR-WBX\n", format: "AMR"),
      Fake(name: "a.wav", signature: "RIFF\0\0\0\0WAVE", format: "WAV"),
    ])
  func noiseBehindASignatureIsAnError(_ item: Fake) throws {
    let path = try workspace.write(Array(item.signature.utf8) + noise(3_000), to: item.name)
    let error = try #require(throws: AudioInputError.self) { try read(path) }
    guard case .undecodable(item.format, _) = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test(arguments: ["a.mp3", "a.wav", "a.gsm", "a"])
  func noiseIsNoSound(name: String) throws {
    let path = try workspace.write(noise(64_000), to: name)
    #expect(throws: AudioInputError.notAudio(lookingLike: nil)) { try read(path) }
  }

  @Test(arguments: [[0xFF, 0xFB, 0x90, 0x00], Array("ID3\u{3}\0\0\0\0\0\0".utf8)] as [[UInt8]])
  func oneSyncWordOrTagMakesNoMP3(start: [UInt8]) throws {
    let path = try workspace.write(start + noise(64_000), to: "a.mp3")
    #expect(throws: AudioInputError.notAudio(lookingLike: nil)) { try read(path) }
  }

  @Test(arguments: ["a.wav", "a.gsm", "a.vox", "a.txt"])
  func textIsNoSound(name: String) throws {
    let path = try workspace.write(Array("this is not audio\n".utf8), to: name)
    #expect(throws: AudioInputError.notAudio(lookingLike: "text")) { try read(path) }
  }

  @Test(arguments: [24, 28, 60_000, 0xFFFF_FFFF] as [UInt32])
  func auHeaderPointingAnywhereCrashesNothing(offset: UInt32) throws {
    let numbers = [offset, 0x7FFF_FFFF, 3, 16_000, 1].flatMap { littleEndian($0.byteSwapped) }
    let path = try workspace.write(Array(".snd".utf8) + numbers + noise(2_000), to: "a.au")
    if let reading = try? read(path) { #expect(reading.frameCount <= 1_000) }
  }

  /// Every header with every one of its bytes at its extremes: an error or a result, in any case an end.
  @Test(arguments: [0x00, 0x7F, 0xFF] as [UInt8])
  func noSingleHeaderByteCrashesAnything(value: UInt8) throws {
    let whole = WaveFile.tone(frameCount: 200).bytes
    for index in 0..<44 {
      var bytes = whole
      bytes[index] = value
      let path = try workspace.write(bytes, to: "a.wav")
      if let reading = try? read(path, searchPath: "") { #expect(reading.frameCount <= 800) }
    }
  }

  @Test func headerAloneIsAnError() throws {
    let path = try workspace.write(Array(WaveFile.tone().bytes.prefix(20)), to: "a.wav")
    let error = try #require(throws: AudioInputError.self) { try read(path) }
    #expect(error.message.contains("nothing in it can be decoded"))
  }

  @Test func emptySoundIsAnError() throws {
    let path = try workspace.write(WaveFile().bytes, to: "a.wav")
    #expect(throws: AudioInputError.noSound(format: "WAV")) { try read(path) }
  }

  @Test(arguments: [4_000, 7_999, 768_001] as [UInt32])
  func ratesNobodyCanMeasureAreRefused(rate: UInt32) throws {
    var file = WaveFile.tone()
    file.sampleRateHz = rate
    let path = try workspace.write(file.bytes, to: "a.wav")
    #expect(throws: AudioInputError.sampleRateOutOfRange(hertz: Int(rate))) { try read(path) }
  }

  @Test(arguments: [0, 4_000_000_000] as [UInt32])
  func impossibleRatesAreRefused(rate: UInt32) throws {
    var file = WaveFile.tone()
    file.sampleRateHz = rate
    let path = try workspace.write(file.bytes, to: "a.wav")
    #expect(throws: AudioInputError.self) { try read(path) }
  }

  @Test func tooManyChannelsAreRefused() throws {
    var file = WaveFile.tone()
    file.channelCount = 65
    let path = try workspace.write(file.bytes, to: "a.wav")
    #expect(throws: AudioInputError.tooManyChannels(count: 65)) { try read(path) }
  }
}
