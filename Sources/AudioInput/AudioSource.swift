#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a file turned out to be, and so which decoder opens it.
struct AudioSource {
  /// The container; `nil` for headerless files and for the rare ones only libsndfile knows.
  let format: AudioFormat?
  /// What was found before decoding anything.
  let notes: [String]
  /// What the header promises, where it does so in bytes.
  let dataChunk: DataChunk?
  let fileByteCount: Int
  /// Whether a WAV's size of 0 is taken as "to the end of the file".
  let sizeWasMended: Bool

  private let path: String
  private let raw: RawTelephony?
  private let limits: AudioLimits
  private let searchPath: String

  /// Where a shell would look for programs.
  static var systemSearchPath: String {
    unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? ""
  }

  init(
    path: String, file: borrowing FileBytes, limits: AudioLimits, searchPath: String
  ) throws(AudioInputError) {
    let pathExtension = Self.pathExtension(of: path)
    let head = try file.bytes(at: 0, count: 1_024)
    let format = try AudioFormat(of: file)
    raw = format == nil ? RawTelephony(head: head, pathExtension: pathExtension) : nil
    guard format != nil || raw != nil || !Self.pretendsToBeMPEG(head) else {
      throw .notAudio(lookingLike: likeness(of: head))
    }
    dataChunk = if let format { try DataChunk(in: file, format: format) } else { nil }
    sizeWasMended =
      if format == .wav, let dataChunk { try dataChunk.wasLeftOpen(in: file) } else { false }
    notes = [format?.noteOnName(pathExtension), raw?.note].compactMap(\.self)
    fileByteCount = file.byteCount
    self.format = format
    self.path = path
    self.limits = limits
    self.searchPath = searchPath
  }

  /// Opens the file at its start; the decoder has shown that there is sound.
  func open(_ file: borrowing FileBytes) throws(AudioInputError) -> Decoder {
    var refusal = ""
    if let decoder = try openWithSoundFile(file, refusal: &refusal) { return Decoder(decoder) }
    return Decoder(try openWithFFmpeg(file, afterRefusal: refusal))
  }

  /// Gives `nil` and the reason when libsndfile cannot decode the file.
  private func openWithSoundFile(
    _ file: borrowing FileBytes, refusal: inout String
  ) throws(AudioInputError) -> SoundFile? {
    let patch =
      sizeWasMended
      ? dataChunk.map { chunk in
        let byteCount = UInt32(clamping: file.byteCount - chunk.offset)
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: byteCount >> (8 * $0)) }
        return VirtualFile.Patch(offset: chunk.sizeOffset, bytes: bytes)
      } : nil
    let view = VirtualFile(file, patch: patch)
    guard var decoder = SoundFile.open(view, raw: raw, refusal: &refusal) else { return nil }
    try decoder.stream.check()
    if try decoder.hasMore() { return decoder }
    guard let reason = decoder.damage ?? reasonAgainstEmptiness else {
      throw .noSound(format: format?.name ?? decoder.stream.format)
    }
    refusal = reason
    return nil
  }

  /// Why a file that decodes to nothing is not simply empty: its header promises sound.
  private var reasonAgainstEmptiness: String? {
    guard let dataChunk, dataChunk.promisedByteCount > 0, dataChunk.offset < fileByteCount else {
      return nil
    }
    return "its header contradicts itself"
  }

  private func openWithFFmpeg(
    _ file: borrowing FileBytes, afterRefusal reason: String
  ) throws(AudioInputError) -> FFmpegDecoder {
    guard let format else {
      guard raw == nil else { throw .undecodable(format: "RAW", reason: reason) }
      throw .notAudio(lookingLike: likeness(of: try file.bytes(at: 0, count: 512)))
    }
    guard let executable = ffmpegExecutable(searchPath: searchPath) else {
      guard let needy = try format.nameNeedingFFmpeg(in: file) else {
        throw .undecodable(format: format.name, reason: reason)
      }
      throw .needsFFmpeg(format: needy, command: convertCommand(path: path))
    }
    var decoder = try FFmpegDecoder.open(
      executable: executable, file: file, format: format, limits: limits)
    try decoder.stream.check()
    guard try decoder.hasMore() else {
      guard let damage = decoder.damage else { throw .noSound(format: format.name) }
      throw .undecodable(format: format.name, reason: damage)
    }
    return decoder
  }

  /// A tag or a sync word in front of anything but MPEG audio.
  ///
  /// libmpg123 would search the whole file for a frame and say so on standard error.
  private static func pretendsToBeMPEG(_ head: [UInt8]) -> Bool {
    head.text(0, 3) == "ID3" || head.count > 1 && head[0] == 0xFF && head[1] & 0xE0 == 0xE0
  }

  private static func pathExtension(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
