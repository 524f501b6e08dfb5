import AudioInput
import Testing

/// The same tone in every container and codec; what is lossless comes back bit for bit.
struct FormatTests {
  private let workspace: Workspace
  private let source: String

  init() throws {
    workspace = try Workspace()
    source = try workspace.write(WaveFile.tone().bytes, to: "source.wav")
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var options: [String] = []
    var format: String
    var encoding: String
    var testDescription: String { "\(name) \(options.joined(separator: " "))" }
  }

  @Test(
    .enabled(if: hasFFmpeg),
    arguments: [
      Case(name: "a.flac", format: "FLAC", encoding: "PCM_16"),
      Case(name: "a.aiff", format: "AIFF", encoding: "PCM_16"),
      Case(name: "a.au", format: "AU", encoding: "PCM_16"),
      Case(name: "a.caf", format: "CAF", encoding: "PCM_16"),
      Case(name: "a.w64", format: "W64", encoding: "PCM_16"),
      Case(name: "a.wav", options: ["-rf64", "always"], format: "RF64", encoding: "PCM_16"),
      Case(name: "a.wav", options: ["-c:a", "pcm_s24le"], format: "WAV", encoding: "PCM_24"),
      Case(name: "a.wav", options: ["-c:a", "pcm_f32le"], format: "WAV", encoding: "FLOAT"),
      Case(name: "a.wav", options: ["-c:a", "pcm_f64le"], format: "WAV", encoding: "DOUBLE"),
      Case(name: "a.m4a", options: ["-c:a", "alac"], format: "M4A", encoding: "ALAC"),
      Case(name: "a.caf", options: ["-c:a", "alac"], format: "CAF", encoding: "ALAC"),
      Case(name: "a.ogg", options: ["-c:a", "flac"], format: "OGG", encoding: "FLAC"),
    ])
  func losslessFormatsGiveTheVerySamples(_ item: Case) throws {
    let reading = try convertAndRead(item)
    #expect(reading.samples == WaveFile.toneSamples().map { Float($0) / 32_768 })
  }

  @Test(
    .enabled(if: hasFFmpeg),
    arguments: [
      Case(
        name: "a.wav", options: ["-ar", "8000", "-c:a", "pcm_mulaw"], format: "WAV",
        encoding: "ULAW"),
      Case(
        name: "a.wav", options: ["-ar", "8000", "-c:a", "pcm_alaw"], format: "WAV",
        encoding: "ALAW"),
      Case(
        name: "a.wav", options: ["-ar", "8000", "-c:a", "libgsm_ms"], format: "WAV",
        encoding: "GSM610"),
      Case(
        name: "a.wav", options: ["-c:a", "adpcm_ima_wav"], format: "WAV", encoding: "IMA_ADPCM"),
      Case(name: "a.wav", options: ["-c:a", "adpcm_ms"], format: "WAV", encoding: "MS_ADPCM"),
      Case(
        name: "a.wav", options: ["-c:a", "libmp3lame"], format: "WAV", encoding: "MPEG_LAYER_III"),
      Case(
        name: "a.wav", options: ["-ar", "8000", "-c:a", "g726"], format: "WAV",
        encoding: "ADPCM_G726"),
      Case(name: "a.gsm", options: ["-ar", "8000"], format: "RAW", encoding: "GSM610"),
      Case(name: "a.mp3", format: "MP3", encoding: "MPEG_LAYER_III"),
      Case(name: "a.mp2", format: "MP2", encoding: "MPEG_LAYER_II"),
      Case(name: "a.ogg", options: ["-c:a", "libvorbis"], format: "OGG", encoding: "VORBIS"),
      Case(name: "a.opus", format: "OGG", encoding: "OPUS"),
      Case(name: "a.spx", options: ["-c:a", "libspeex"], format: "OGG", encoding: "SPEEX"),
      Case(name: "a.m4a", format: "M4A", encoding: "AAC"),
      Case(name: "a.mp4", format: "MP4", encoding: "AAC"),
      Case(name: "a.mov", format: "MOV", encoding: "AAC"),
      Case(name: "a.3gp", options: ["-c:a", "aac"], format: "3GP", encoding: "AAC"),
      Case(name: "a.aac", format: "AAC", encoding: "AAC"),
      Case(name: "a.webm", format: "WEBM", encoding: "OPUS"),
      Case(name: "a.mka", options: ["-c:a", "libvorbis"], format: "MKV", encoding: "VORBIS"),
      Case(name: "a.wma", format: "WMA", encoding: "WMAV2"),
      Case(name: "a.wv", format: "WAVPACK", encoding: "WAVPACK"),
    ])
  func lossyFormatsKeepLengthAndLevel(_ item: Case) throws {
    let reading = try convertAndRead(item)
    // Codecs pad to whole frames, AAC by up to two of 64 ms.
    #expect(abs(reading.seconds - 1) < 0.13)
    // A sine at a third of full scale has 0.236; GSM, made for voices, is off by a fifth.
    #expect(abs(reading.rootMeanSquare - 0.236) < 0.06)
  }

  private func convertAndRead(_ item: Case) throws -> Reading {
    let path = workspace.path(item.name)
    try convert(source, to: path, options: item.options)
    let reading = try read(path)
    #expect(reading.format == item.format)
    #expect(reading.encoding == item.encoding)
    return reading
  }

  @Test(.enabled(if: hasFFmpeg), arguments: ["a.m4a", "a.mp3", "a.opus", "a.gsm"])
  func rewindingGivesTheSameSamplesInBlocksOfAnySize(name: String) throws {
    let path = workspace.path(name)
    try convert(source, to: path, options: name == "a.gsm" ? ["-ar", "8000"] : [])
    var reader = try AudioReader(path: path)
    let samples = try readAll(&reader)
    try reader.rewind()
    #expect(try readAll(&reader, blockFrameCount: 997) == samples)
  }

  /// Variable bit rate without a Xing header: libmpg123 would guess the length from the first frames.
  @Test(.enabled(if: hasFFmpeg))
  func variableBitRateLosesNothing() throws {
    var file = WaveFile(data: noise(8 * 32_000))
    file.data += [UInt8](repeating: 0, count: 24 * 32_000)
    let wav = try workspace.write(file.bytes, to: "noisy.wav")
    let path = workspace.path("a.mp3")
    try convert(wav, to: path, options: ["-q:a", "4", "-write_xing", "0"])
    #expect(abs(try read(path).seconds - 32) < 0.2)
  }

  @Test(.enabled(if: hasFFmpeg))
  func trueFormatIsNotedWhenTheNameSaysAnother() throws {
    let path = workspace.path("a.m4a")
    try convert(source, to: path, options: [])
    let renamed = workspace.path("take.mp3")
    try rename(path, to: renamed)
    let reading = try read(renamed)
    #expect(reading.format == "M4A")
    #expect(reading.notes == ["named .mp3 but is M4A"])
  }

  @Test func rawVoxIsReadByItsName() throws {
    let reading = try read(try workspace.write(noise(1_000), to: "a.vox"), blockFrameCount: 3)
    #expect(reading.format == "RAW")
    #expect(reading.encoding == "VOX_ADPCM")
    #expect(reading.sampleRateHz == 8_000)
    #expect(reading.frameCount == 2_000)
  }
}
