#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The system's own words for an error number.
func systemMessage(_ number: Int32) -> String {
  unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
}

/// Calls again as long as a signal interrupts, and gives the error number instead of -1.
func retryingInterrupts<Count: FixedWidthInteger>(
  _ call: () -> Count
) -> (value: Count, error: Int32) {
  while true {
    let value = call()
    guard value < 0 else { return (value, 0) }
    let error = errno
    guard error == EINTR else { return (value, error) }
  }
}

/// Opens a file, or the reading end of a named pipe without waiting for somebody to write into it.
func openForReading(_ path: String) -> Int32 {
  unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
}

/// The system's `read`, under a name that methods called `read` do not hide.
func readBytes(_ descriptor: Int32, _ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, target, count)
}

/// The system's `close`, under a name that methods called `close` do not hide.
func closeDescriptor(_ descriptor: Int32) {
  _ = close(descriptor)
}

/// Waits until a descriptor has something to read or is at its end.
///
/// - Returns: Whether that came to pass before the time was up.
func waitUntilReadable(_ descriptor: Int32, milliseconds: Int32) -> Bool {
  var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return retryingInterrupts { unsafe poll(&watched, 1, milliseconds) }.value > 0
}

/// Moves a descriptor out of 0, 1 and 2 and keeps it from child processes.
///
/// A program started with standard input closed gets 0 for the first file it opens; a child whose
/// streams are set up from such a descriptor would lose it.
func movedAboveStandardStreams(_ descriptor: Int32) -> Int32 {
  guard descriptor >= 0 else { return descriptor }
  let moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
  let error = errno
  closeDescriptor(descriptor)
  errno = error
  return moved
}
