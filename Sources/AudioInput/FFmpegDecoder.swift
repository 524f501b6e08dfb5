#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Formats libsndfile does not read, decoded by ffmpeg and streamed through a pipe.
///
/// ffmpeg reads the very file that was looked at, through its standard input, so neither the path's
/// spelling nor a swap of the file in between can mislead it. It writes AU, whose header is six
/// numbers and may leave the length open.
struct FFmpegDecoder: ~Copyable {
  private(set) var stream: SampleStream
  /// Why the sound ended before its time; known once the end is reached.
  private(set) var damage: String?
  private var child: ChildProcess
  private let format: AudioFormat
  private let limits: AudioLimits

  /// Bytes not yet handed on: `buffer[start..<end]`.
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  private var frameCount = 0
  private var waitedSeconds = 0.0

  private init(_ child: consuming ChildProcess, format: AudioFormat, limits: AudioLimits) {
    self.child = child
    self.format = format
    self.limits = limits
    stream = SampleStream(
      format: format.name, encoding: "UNKNOWN", sampleRateHz: 0, channelCount: 1,
      promisedFrameCount: nil, isFloatingPoint: true)
  }

  /// Starts decoding the first sound track.
  static func open(
    executable: String, file: borrowing FileBytes, format: AudioFormat, limits: AudioLimits
  ) throws(AudioInputError) -> FFmpegDecoder {
    // Where /dev/fd gives the descriptor itself, its position counts.
    lseek(file.descriptor, 0, SEEK_SET)
    let child = try ChildProcess(
      executable: executable, arguments: arguments(demuxer: format.demuxer),
      standardInput: file.descriptor)
    var decoder = FFmpegDecoder(child, format: format, limits: limits)
    try decoder.readHeader()
    return decoder
  }

  /// The child's standard input, opened anew so that it can be searched back and forth.
  static let inputName = "file:/dev/fd/0"

  /// Source: <https://ffmpeg.org/ffmpeg.html>; `level+` puts `[error]` and the like before each line.
  private static func arguments(demuxer: String) -> [String] {
    [
      "-hide_banner", "-nostdin", "-nostats", "-loglevel", "level+info",
      "-protocol_whitelist", "file,pipe", "-f", demuxer, "-i", inputName,
      "-map", "0:a:0", "-f", "au", "-c:a", "pcm_f32be", "pipe:1",
    ]
  }

  /// Whether at least one more frame can be read; decodes ahead to know.
  mutating func hasMore() throws(AudioInputError) -> Bool {
    while end - start < 4 * stream.channelCount {
      guard try fill() else { return false }
    }
    return true
  }

  /// Fills `block` with interleaved samples; fewer frames than it holds mean the end.
  mutating func read(into block: inout [Float]) throws(AudioInputError) -> Int {
    let channelCount = stream.channelCount
    let capacity = block.count / channelCount
    var filled = 0
    while filled < capacity, try hasMore() {
      let available = min((end - start) / (4 * channelCount), capacity - filled)
      unsafe buffer.withUnsafeBytes { bytes in
        for index in 0..<available * channelCount {
          let bits = unsafe bytes.loadUnaligned(fromByteOffset: start + 4 * index, as: UInt32.self)
          block[filled * channelCount + index] = Float(bitPattern: UInt32(bigEndian: bits))
        }
      }
      start += 4 * available * channelCount
      filled += available
    }
    frameCount += filled
    guard frameCount <= limits.decodedSeconds * stream.sampleRateHz else {
      throw .decodedTooLong(limitSeconds: limits.decodedSeconds)
    }
    return filled
  }

  /// The header of an AU stream: six big-endian numbers, then a remark of any length.
  ///
  /// Source: Sun/NeXT, audio file header of SunOS, `audio_filehdr(4)`.
  private mutating func readHeader() throws(AudioInputError) {
    while end < 24 {
      guard try fill() else { throw failure() }
    }
    let header = Array(buffer[0..<24])
    guard header.text(0, 4) == ".snd",
      let offset = header.number(4, size: 4, isBigEndian: true), offset <= buffer.count,
      let rate = header.number(16, size: 4, isBigEndian: true),
      let channelCount = header.number(20, size: 4, isBigEndian: true), channelCount > 0
    else { throw .undecodable(format: format.name, reason: "ffmpeg's output is not understood") }
    while end < Int(offset) {
      guard try fill() else { throw failure() }
    }
    start = Int(offset)
    stream = SampleStream(
      format: format.name, encoding: FFmpegLog(child.complaints).codec ?? "UNKNOWN",
      sampleRateHz: Int(rate), channelCount: Int(channelCount),
      promisedFrameCount: nil, isFloatingPoint: true)
  }

  /// Gets more bytes; gives false at the end.
  private mutating func fill() throws(AudioInputError) -> Bool {
    guard !isAtEnd else { return false }
    buffer.replaceSubrange(0..<(end - start), with: Array(buffer[start..<end]))
    end -= start
    start = 0
    let asked = ContinuousClock.now
    let event = child.read(into: &buffer, from: end, within: .seconds(limits.stallSeconds))
    waitedSeconds += (ContinuousClock.now - asked) / .seconds(1)
    // It has to be faster than listening would be, once it got going.
    let decodedSeconds = Double(frameCount) / Double(max(1, stream.sampleRateHz))
    guard event != .timeout, waitedSeconds <= Double(limits.stallSeconds) + decodedSeconds else {
      throw .decoderStalled(seconds: Int(waitedSeconds.rounded()))
    }
    if case .bytes(let count) = event {
      end += count
      return true
    }
    isAtEnd = true
    let endedWell = child.finish(within: .seconds(limits.stallSeconds))
    let log = FFmpegLog(child.complaints)
    damage = log.firstError ?? (endedWell ? nil : "ffmpeg stopped early")
    return false
  }

  private func failure() -> AudioInputError {
    let log = FFmpegLog(child.complaints)
    if log.lacksSound { return .noSound(format: format.name) }
    return .undecodable(format: format.name, reason: damage ?? "ffmpeg found no sound in it")
  }
}

/// Finds ffmpeg as a shell would.
///
/// - Parameter searchPath: Folders with colons between them; relative ones are passed over, for they
///   would run whatever lies beside the recording.
/// - Returns: The path of the program; `nil` when there is none.
func ffmpegExecutable(searchPath: String) -> String? {
  for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
    let path = "\(folder)/ffmpeg"
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      unsafe access(path, X_OK) == 0
    {
      return path
    }
  }
  return nil
}
