import AudioInput
import Foundation
import Testing

struct AudioReaderTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func integersOf16BitsAreDividedBy32768() throws {
    let path = try workspace.write(
      WaveFile.pcm16([0, 1, -1, 16_384, 32_767, -32_768]).bytes, to: "a.wav")
    let reading = try read(path)
    #expect(reading.samples == [0, 0x1p-15, -0x1p-15, 0.5, 32_767.0 / 32_768, -1])
    #expect(reading.format == "WAV")
    #expect(reading.encoding == "PCM_16")
    #expect(reading.sampleRateHz == 16_000)
    #expect(reading.channelCount == 1)
    #expect(reading.notes == [])
  }

  @Test func integersOf24BitsAreDividedBy8388608() throws {
    var file = WaveFile(data: [1, 0, 0, 0, 0, 0x40, 0, 0, 0x80])
    file.bitsPerSample = 24
    let reading = try read(try workspace.write(file.bytes, to: "a.wav"))
    #expect(reading.samples == [0x1p-23, 0.5, -1])
    #expect(reading.encoding == "PCM_24")
  }

  @Test func floatsBeyondFullScaleAreLeftAlone() throws {
    let samples: [Float] = [0.25, -1.5, 3, 1e-20]
    let reading = try read(try workspace.write(WaveFile.float(samples).bytes, to: "a.wav"))
    #expect(reading.samples == samples)
    #expect(reading.encoding == "FLOAT")
  }

  @Test func whatIsNoNumberReadsAsSilenceAndIsCounted() throws {
    let path = try workspace.write(
      WaveFile.float([0.5, .nan, .infinity, -.infinity, 3e38, -0.5]).bytes, to: "a.wav")
    let reading = try read(path)
    #expect(reading.samples == [0.5, 0, 0, 0, 0, -0.5])
    #expect(reading.notes == ["4 samples hold no usable number and are read as silence"])
  }

  /// Expected values: ITU-T G.711, table 2a, scaled from 14 to 16 bits.
  @Test func muLawIsExpanded() throws {
    var file = WaveFile(data: [0xFF, 0x7F, 0x80, 0x00])
    file.codecTag = 7
    file.bitsPerSample = 8
    file.sampleRateHz = 8_000
    let reading = try read(try workspace.write(file.bytes, to: "a.wav"))
    #expect(reading.samples == [0, 0, 32_124.0 / 32_768, -32_124.0 / 32_768])
    #expect(reading.encoding == "ULAW")
  }

  @Test func channelsStayInterleaved() throws {
    var file = WaveFile.pcm16([1, 2, 3, 4, 5, 6])
    file.channelCount = 3
    let reading = try read(try workspace.write(file.bytes, to: "a.wav"), blockFrameCount: 1)
    #expect(reading.channelCount == 3)
    #expect(reading.samples == [1, 2, 3, 4, 5, 6].map { $0 / 32_768 })
  }

  @Test(arguments: [1, 7, 64, 1_000, 100_000])
  func anyBlockSizeGivesTheSameSamples(blockFrameCount: Int) throws {
    let path = try workspace.write(WaveFile.tone().bytes, to: "a.wav")
    let expected = WaveFile.toneSamples().map { Float($0) / 32_768 }
    #expect(try read(path, blockFrameCount: blockFrameCount).samples == expected)
  }

  @Test func blocksAreFullUntilTheEnd() throws {
    let path = try workspace.write(WaveFile.tone(frameCount: 10_000).bytes, to: "a.wav")
    var reader = try AudioReader(path: path)
    var block = [Float](repeating: 0, count: 6_000)
    #expect(try reader.read(into: &block) == 6_000)
    #expect(try reader.read(into: &block) == 4_000)
    #expect(try reader.read(into: &block) == 0)
    #expect(try reader.read(into: &block) == 0)
  }

  @Test func rewindingStartsAgain() throws {
    let path = try workspace.write(WaveFile.tone().bytes, to: "a.wav")
    var reader = try AudioReader(path: path)
    var block = [Float](repeating: 0, count: 5_000)
    _ = try reader.read(into: &block)
    try reader.rewind()
    #expect(try readAll(&reader) == WaveFile.toneSamples().map { Float($0) / 32_768 })
    try reader.rewind()
    #expect(try readAll(&reader).count == 16_000)
  }

  @Test func hashIsOfTheFileAndDoesNotDisturbReading() throws {
    let path = try workspace.write(WaveFile.pcm16([1, 2, 3]).bytes, to: "a.wav")
    var reader = try AudioReader(path: path)
    let hash = try reader.sha256()
    #expect(hash == "7df631f084debe829f6e2c304c62c302b72fc8d0f388f7b91f479d7a8ee2c902")
    #expect(try readAll(&reader).count == 3)
    #expect(try reader.sha256() == hash)
  }

  @Test func blockWithoutRoomForAFrameIsRefused() async throws {
    let path = try workspace.write(WaveFile.tone().bytes, to: "a.wav")
    await #expect(processExitsWith: .failure) { [path = path as String] in
      var reader = try AudioReader(path: path)
      var block: [Float] = []
      _ = try reader.read(into: &block)
    }
  }

  @Test func noDescriptorStaysOpen() async {
    await #expect(processExitsWith: .success) {
      let workspace = try Workspace()
      let good = try workspace.write(WaveFile.tone().bytes, to: "good.wav")
      let bad = try workspace.write(noise(2_000), to: "bad.wav")
      let fake = try workspace.write(Array("fLaC".utf8) + noise(2_000), to: "fake.flac")
      func openCount() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/dev/fd").count
      }
      let before = try openCount()
      for path in [good, bad, fake, workspace.path("missing"), workspace.path("")] {
        for _ in 0..<5 { _ = try? read(path) }
      }
      let after = try openCount()
      precondition(after == before)
    }
  }
}
