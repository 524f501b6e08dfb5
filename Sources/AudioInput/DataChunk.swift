/// Where a file's header says the samples lie, and how many bytes of them there should be.
///
/// libsndfile quietly reads what is there; comparing it with the promise tells a take that was cut
/// short from a short take.
struct DataChunk: Equatable {
  /// First byte of the samples.
  let offset: Int
  /// Bytes promised, as written; see ``isPlaceholder``.
  let promisedByteCount: UInt64
  /// Where the promise itself stands, for a RIFF header to be mended.
  let sizeOffset: Int

  /// Whether the promise only says "not known yet".
  ///
  /// Programs that write into a pipe cannot come back to fill in the size and leave the largest
  /// number there is, or something just under 2 or 4 GiB (sox, ffmpeg).
  func isPlaceholder(in fileByteCount: Int) -> Bool {
    promisedByteCount >= 0x7FFF_0000 && promisedByteCount > UInt64(fileByteCount)
  }

  /// First bytes of a Sony Wave64 file. Source: Sony "Wave64" white paper, section 2.
  static let wave64Signature: [UInt8] = [
    0x72, 0x69, 0x66, 0x66, 0x2E, 0x91, 0xCF, 0x11, 0xA5, 0xD6, 0x28, 0xDB, 0x04, 0xC1, 0, 0,
  ]

  /// Finds the samples; `nil` for formats without such a promise and for headers cut off.
  init?(in file: borrowing FileBytes, format: AudioFormat) throws(AudioInputError) {
    switch format {
    case .wav, .rf64:
      try self.init(in: file, layout: .riff)
    case .w64:
      try self.init(in: file, layout: .wave64)
    case .aiff:
      try self.init(in: file, layout: .aiff)
    case .caf:
      try self.init(in: file, layout: .caf)
    case .au:
      let head = try file.bytes(at: 0, count: 12)
      let isBigEndian = head.text(0, 1) == "."
      guard let offset = head.number(4, size: 4, isBigEndian: isBigEndian),
        let size = head.number(8, size: 4, isBigEndian: isBigEndian)
      else { return nil }
      self.init(offset: Int(offset), promisedByteCount: size, sizeOffset: 8)
    default:
      return nil
    }
  }

  private init(offset: Int, promisedByteCount: UInt64, sizeOffset: Int) {
    self.offset = offset
    self.promisedByteCount = promisedByteCount
    self.sizeOffset = sizeOffset
  }

  /// How a family of formats lays its chunks in a row.
  private struct Layout {
    let firstChunkOffset: Int
    let nameSize: Int
    let sizeSize: Int
    let isBigEndian: Bool
    let alignment: Int
    let sizeCountsHeader: Bool
    let dataName: String

    var headerSize: Int { nameSize + sizeSize }

    static let riff = Layout(
      firstChunkOffset: 12, nameSize: 4, sizeSize: 4, isBigEndian: false, alignment: 2,
      sizeCountsHeader: false, dataName: "data")
    static let wave64 = Layout(
      firstChunkOffset: 40, nameSize: 16, sizeSize: 8, isBigEndian: false, alignment: 8,
      sizeCountsHeader: true, dataName: "data")
    static let aiff = Layout(
      firstChunkOffset: 12, nameSize: 4, sizeSize: 4, isBigEndian: true, alignment: 2,
      sizeCountsHeader: false, dataName: "SSND")
    static let caf = Layout(
      firstChunkOffset: 8, nameSize: 4, sizeSize: 8, isBigEndian: true, alignment: 1,
      sizeCountsHeader: false, dataName: "data")
  }

  /// Chunks looked at before giving up; real headers have a handful.
  private static let maximumChunkCount = 1_000

  private init?(in file: borrowing FileBytes, layout: Layout) throws(AudioInputError) {
    var position = layout.firstChunkOffset
    var longDataSize: UInt64?
    for _ in 0..<Self.maximumChunkCount {
      // The size of an RF64 file's samples stands in its ds64 chunk, 8 bytes into its body.
      let head = try file.bytes(at: position, count: layout.headerSize + 16)
      guard
        let size = head.number(
          layout.nameSize, size: layout.sizeSize, isBigEndian: layout.isBigEndian)
      else { return nil }
      let body = position + layout.headerSize
      let headerInSize = layout.sizeCountsHeader ? UInt64(layout.headerSize) : 0
      switch head.text(0, 4) {
      case layout.dataName:
        let promised = size == 0xFFFF_FFFF ? longDataSize ?? size : size
        self.init(
          offset: body, promisedByteCount: promised - min(promised, headerInSize),
          sizeOffset: position + layout.nameSize)
        return
      case "ds64":
        longDataSize = head.number(layout.headerSize + 8, size: 8, isBigEndian: false)
      default:
        break
      }
      guard size <= UInt64(file.byteCount), size >= headerInSize else { return nil }
      let next = body + Int(size - headerInSize)
      let excess = next % layout.alignment
      position = excess == 0 ? next : next + layout.alignment - excess
    }
    return nil
  }

  /// Whether a WAV's size of 0 was never filled in: what follows are samples, not more chunks.
  ///
  /// A properly closed empty file goes on with chunks, or with nothing.
  func wasLeftOpen(in file: borrowing FileBytes) throws(AudioInputError) -> Bool {
    guard promisedByteCount == 0, file.byteCount > offset else { return false }
    var position = offset
    for _ in 0..<Self.maximumChunkCount where position < file.byteCount {
      let head = try file.bytes(at: position, count: 8)
      guard head.count == 8, head[0..<4].allSatisfy({ (0x20..<0x7F).contains($0) }),
        let size = head.number(4, size: 4, isBigEndian: false)
      else { return true }
      position += 8 + Int(size) + Int(size & 1)
    }
    // The last chunk may lack its padding byte.
    return position > file.byteCount + 1
  }
}
