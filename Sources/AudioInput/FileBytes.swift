#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes of one file that can be read at any place; owns the descriptor.
struct FileBytes: ~Copyable {
  let descriptor: Int32
  /// Bytes in the file when it was opened.
  let byteCount: Int

  /// Takes over an open regular file.
  init(owning descriptor: Int32, byteCount: Int) {
    self.descriptor = descriptor
    self.byteCount = byteCount
  }

  deinit {
    close(descriptor)
  }

  /// Opens a path, `-` being standard input; what cannot be rewound is first spooled.
  static func open(path: String, limits: AudioLimits) throws(AudioInputError) -> FileBytes {
    let isStandardInput = path == "-"
    let opened =
      isStandardInput
      ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
      : movedAboveStandardStreams(openForReading(path))
    guard opened >= 0 else { throw openingError(errno) }

    var status = stat()
    guard unsafe fstat(opened, &status) == 0 else {
      let reason = systemMessage(errno)
      close(opened)
      throw .unreadable(reason: reason)
    }
    do throws(AudioInputError) {
      switch status.st_mode & S_IFMT {
      case S_IFREG where lseek(opened, 0, SEEK_CUR) == 0:
        guard status.st_size > 0 else { throw .emptyFile }
      case S_IFREG, S_IFIFO, S_IFSOCK:
        let spool = try Spool(copying: opened, limits: limits)
        close(opened)
        return FileBytes(owning: spool.descriptor, byteCount: spool.byteCount)
      case S_IFDIR:
        throw .isFolder
      default:
        throw isatty(opened) == 1 ? .standardInputIsTerminal : .isDevice
      }
    } catch {
      close(opened)
      throw error
    }
    return FileBytes(owning: opened, byteCount: Int(status.st_size))
  }

  /// At most `count` bytes from `offset` on; fewer at the end of the file.
  func bytes(at offset: Int, count: Int) throws(AudioInputError) -> [UInt8] {
    let available = max(0, min(count, byteCount - offset))
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: available) { buffer, filled in
      while filled < available {
        let (read, error) = retryingInterrupts {
          unsafe pread(
            descriptor, buffer.baseAddress.map { unsafe $0 + filled }, available - filled,
            off_t(offset + filled))
        }
        failure = error
        guard read > 0 else { break }
        filled += read
      }
    }
    guard failure == 0 else { throw .unreadable(reason: systemMessage(failure)) }
    return bytes
  }

  private static func openingError(_ number: Int32) -> AudioInputError {
    switch number {
    case ENOENT, ENOTDIR: .notFound
    case EACCES, EPERM: .noPermission
    case ELOOP: .unreadable(reason: "the link leads back to itself")
    case EBADF: .unreadable(reason: "standard input is closed")
    case ENXIO: .isDevice
    default: .unreadable(reason: systemMessage(number))
    }
  }
}
