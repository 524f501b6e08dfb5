#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where results go: standard output, or a file that appears whole or not at all.
///
/// A file is written beside its final place under a temporary name and renamed when everything is
/// in it, so a reader never sees half a report and a failed run leaves the old one alone.
struct ResultOutput: ~Copyable {
  /// Takes pieces of the result.
  let sink: OutputSink
  /// What messages call it.
  let name: String
  private let temporaryPath: String?

  /// Opens the output.
  ///
  /// - Parameter path: The file; `nil` is standard output.
  init(path: String?) throws(OutputError) {
    guard let path else {
      sink = OutputSink(descriptor: STDOUT_FILENO)
      name = "standard output"
      temporaryPath = nil
      return
    }
    name = path
    var status = stat()
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      guard status.st_mode & S_IFMT != S_IFDIR else {
        throw OutputError(message: "is a folder; name a file to write the result to")
      }
      // A device or a pipe cannot be replaced by renaming.
      sink = OutputSink(descriptor: try Self.openFile(path, O_WRONLY))
      temporaryPath = nil
    } else {
      let temporaryPath = "\(path).\(getpid()).part"
      sink = OutputSink(descriptor: try Self.openFile(temporaryPath, O_WRONLY | O_CREAT | O_EXCL))
      self.temporaryPath = temporaryPath
    }
  }

  deinit {
    guard let temporaryPath else { return }
    close(sink.descriptor)
    _ = unsafe unlink(temporaryPath)
  }

  /// Whether a person looks at it.
  var isTerminal: Bool { isatty(sink.descriptor) == 1 }

  /// Puts the result in its place.
  consuming func finish() throws(OutputError) {
    guard let temporaryPath else { return }
    guard fsync(sink.descriptor) == 0 else { throw .system("could not be written") }
    guard unsafe rename(temporaryPath, name) == 0 else {
      throw .system("could not be put in place")
    }
  }

  private static func openFile(_ path: String, _ flags: Int32) throws(OutputError) -> Int32 {
    let descriptor = unsafe open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .system("cannot be written") }
    return descriptor
  }
}

/// An open file that takes bytes.
struct OutputSink {
  let descriptor: Int32

  /// Writes all of the bytes.
  func put(_ bytes: [UInt8]) throws(OutputError) {
    let isWritten = unsafe bytes.withUnsafeBytes { bytes in
      var rest = unsafe bytes[...]
      while unsafe !rest.isEmpty {
        let count = unsafe write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return false }
        unsafe rest = rest.dropFirst(count)
      }
      return true
    }
    guard isWritten else { throw .system("could not be written") }
  }
}

/// Why a result could not be written.
struct OutputError: Error {
  /// What is wrong, in one line without the path.
  let message: String

  /// What was not possible, with the system's reason.
  static func system(_ what: String) -> OutputError {
    OutputError(message: "\(what): \(unsafe String(cString: strerror(errno)))")
  }
}

/// Standard output, for pages that are written at once.
enum StandardOutput {
  static func put(_ text: String) throws(OutputError) {
    try OutputSink(descriptor: STDOUT_FILENO).put(Array(text.utf8))
  }
}

/// Standard error, for everything that is not a result.
enum StandardError {
  static func put(_ text: String) {
    // Nobody is left to tell when standard error is closed.
    try? OutputSink(descriptor: STDERR_FILENO).put(Array(text.utf8))
  }
}
