import CSndfile

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The file as libsndfile sees it: bytes by position, with two white lies.
///
/// - A WAV whose data size was never filled in shows the size it should have.
/// - There is no end to seek to. libsndfile needs none to read, but libmpg123 behind it reckons an
///   MP3's length from the file's size and the first bit rate, and libsndfile drops what lies behind
///   that: of 40 s with variable bit rate and no Xing header, 12 s were left. Without an end there is
///   no guess.
struct VirtualFile {
  let descriptor: Int32
  let byteCount: sf_count_t
  /// Bytes shown in place of the file's own.
  let patch: Patch?
  private var position: sf_count_t = 0
  /// The error number of a failed read, else 0.
  private(set) var failure: Int32 = 0

  /// Four bytes to show at a place.
  struct Patch {
    let offset: Int
    let bytes: [UInt8]
  }

  init(_ file: borrowing FileBytes, patch: Patch? = nil) {
    descriptor = file.descriptor
    byteCount = sf_count_t(file.byteCount)
    self.patch = patch
  }

  /// The functions libsndfile calls with a pointer to a `VirtualFile`.
  ///
  /// Source: <https://libsndfile.github.io/libsndfile/api.html#open_virtual>.
  static func callbacks() -> SF_VIRTUAL_IO {
    unsafe SF_VIRTUAL_IO(
      get_filelen: { unsafe VirtualFile.at($0).pointee.byteCount },
      seek: { unsafe VirtualFile.at($2).pointee.seek(by: $0, from: $1) },
      read: { unsafe VirtualFile.at($2).pointee.read(into: $0, count: $1) },
      write: { _, _, _ in 0 },
      tell: { unsafe VirtualFile.at($0).pointee.position })
  }

  private static func at(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<VirtualFile> {
    guard let pointer = unsafe pointer else { preconditionFailure("libsndfile lost its file") }
    return unsafe pointer.assumingMemoryBound(to: VirtualFile.self)
  }

  private mutating func seek(by offset: sf_count_t, from origin: Int32) -> sf_count_t {
    let base: sf_count_t
    switch origin {
    case SEEK_SET: base = 0
    case SEEK_CUR: base = position
    default: return -1
    }
    let (target, overflows) = base.addingReportingOverflow(offset)
    guard !overflows, target >= 0 else { return -1 }
    position = target
    return target
  }

  private mutating func read(
    into target: UnsafeMutableRawPointer?, count: sf_count_t
  ) -> sf_count_t {
    guard let target = unsafe target, count > 0 else { return 0 }
    let (readCount, error) = retryingInterrupts {
      unsafe pread(descriptor, target, Int(count), off_t(position))
    }
    guard error == 0 else {
      failure = error
      return 0
    }
    for (index, byte) in (patch?.bytes ?? []).enumerated() {
      let place = (patch?.offset ?? 0) + index - Int(position)
      if (0..<readCount).contains(place) {
        unsafe target.storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
      }
    }
    position += sf_count_t(readCount)
    return sf_count_t(readCount)
  }
}
