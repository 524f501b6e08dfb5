#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A bounded copy of a stream in a temporary file without a name, so nothing is ever left behind.
struct Spool {
  /// The open file; the receiver owns it.
  let descriptor: Int32
  let byteCount: Int

  /// Copies until the end of the stream.
  init(copying source: Int32, limits: AudioLimits) throws(AudioInputError) {
    descriptor = try Self.anonymousFile()
    do throws(AudioInputError) {
      byteCount = try Self.copy(from: source, to: descriptor, limits: limits)
      guard byteCount > 0 else { throw .emptyFile }
    } catch {
      close(descriptor)
      throw error
    }
  }

  private static func anonymousFile() throws(AudioInputError) -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    var template = Array(((folder.isEmpty ? "/tmp" : folder) + "/afterbeep-XXXXXX").utf8CString)
    let created = unsafe mkstemp(&template)
    guard created >= 0 else { throw .noTemporaryFile(reason: systemMessage(errno)) }
    unsafe unlink(&template)
    let descriptor = movedAboveStandardStreams(created)
    guard descriptor >= 0 else { throw .noTemporaryFile(reason: systemMessage(errno)) }
    return descriptor
  }

  private static func copy(
    from source: Int32, to target: Int32, limits: AudioLimits
  ) throws(AudioInputError) -> Int {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var total = 0
    while true {
      guard waitUntilReadable(source, milliseconds: Int32(limits.stallSeconds) * 1_000) else {
        throw .inputStalled(seconds: limits.stallSeconds)
      }
      let (count, error) = retryingInterrupts { unsafe readBytes(source, &buffer, buffer.count) }
      // Another reader of the same pipe may have been quicker.
      if error == EAGAIN { continue }
      guard error == 0 else { throw .unreadable(reason: systemMessage(error)) }
      guard count > 0 else { return total }
      total += count
      guard total <= limits.spoolMiB << 20 else {
        throw .inputTooLarge(limitMiB: limits.spoolMiB)
      }
      try append(buffer, count: count, to: target)
    }
  }

  private static func append(
    _ bytes: [UInt8], count: Int, to target: Int32
  ) throws(AudioInputError) {
    var done = 0
    while done < count {
      let (written, error) = unsafe bytes.withUnsafeBytes { buffer in
        retryingInterrupts {
          unsafe write(target, buffer.baseAddress.map { unsafe $0 + done }, count - done)
        }
      }
      guard error == 0 else { throw .noTemporaryFile(reason: systemMessage(error)) }
      done += written
    }
  }
}
