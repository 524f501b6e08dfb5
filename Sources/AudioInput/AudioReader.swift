/// A recording being read: facts about the file, then its samples in blocks.
///
/// What libsndfile reads goes through ``SoundFile``, the rest through ``FFmpegDecoder``; the caller
/// cannot tell. Neither holds more than a block.
public struct AudioReader: ~Copyable {
  /// The path as the caller wrote it, `-` for standard input.
  public let path: String

  private let file: FileBytes
  private let source: AudioSource
  private var decoder: Decoder
  private var progress = ReadingProgress()

  /// Opens a recording; `-` is standard input.
  ///
  /// Whatever makes a file useless is found here: once open, at least one frame can be read.
  public init(path: String) throws(AudioInputError) {
    try self.init(path: path, limits: AudioLimits(), searchPath: AudioSource.systemSearchPath)
  }

  /// Opens a recording under other limits, looking for ffmpeg in `searchPath`.
  package init(path: String, limits: AudioLimits, searchPath: String) throws(AudioInputError) {
    let file = try FileBytes.open(path: path, limits: limits)
    let source = try AudioSource(path: path, file: file, limits: limits, searchPath: searchPath)
    let decoder = try source.open(file)
    self.path = path
    self.file = file
    self.source = source
    self.decoder = decoder
  }

  /// Container by its first bytes: `WAV`, `FLAC`, `MP3`, `M4A` …
  public var format: String { source.format?.name ?? decoder.stream.format }

  /// How samples are stored: `PCM_16`, `ULAW`, `GSM610`, `VORBIS`, `AAC` …
  public var encoding: String { decoder.stream.encoding }

  /// Frames a second.
  public var sampleRateHz: Int { decoder.stream.sampleRateHz }

  /// Channels in the file.
  public var channelCount: Int { decoder.stream.channelCount }

  /// Fills a block with interleaved samples, full scale being ±1.
  ///
  /// Stored floats beyond ±1 stay as they are. What is no number, or too large to be a sample, reads
  /// as 0 and is counted in ``notes``.
  ///
  /// - Parameter block: Holds `channelCount` samples a frame; at least one frame.
  /// - Returns: Frames read; fewer than fit only at the end, 0 behind it.
  public mutating func read(into block: inout [Float]) throws(AudioInputError) -> Int {
    precondition(block.count >= channelCount, "a block must hold at least one frame")
    let frameCount = try decoder.read(into: &block)
    if decoder.stream.isFloatingPoint {
      progress.silenceNonNumbers(in: &block, count: frameCount * channelCount)
    }
    progress.frameCount += frameCount
    progress.isAtEnd = frameCount < block.count / channelCount
    progress.damage = decoder.damage
    return frameCount
  }

  /// Starts again from the first frame.
  public mutating func rewind() throws(AudioInputError) {
    decoder = try source.open(file)
    progress = ReadingProgress()
  }

  /// SHA-256 of the file's bytes, hexadecimal; may be asked for at any time.
  public func sha256() throws(AudioInputError) -> String {
    try contentHash(of: file)
  }

  /// What the reader of a report should know of the file; complete once everything has been read.
  public var notes: [String] {
    source.notes + progress.notes(stream: decoder.stream, source: source)
  }
}
