import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A program that reads one descriptor and whose output is streamed; owns its pipes and its life.
///
/// Both outputs are watched together, so a program that complains at length never blocks. When the
/// value goes, so does the program.
struct ChildProcess: ~Copyable {
  private let identifier: pid_t
  private let output: Int32
  private let errors: Int32
  private var errorsAreOpen = true
  private var isReaped = false
  private var complaintBytes: [UInt8] = []

  /// What one read brought.
  enum Event: Equatable {
    case bytes(Int)
    case end
    case timeout
  }

  /// Enough for any description of a file; what comes after is dropped.
  private static let maximumComplaintByteCount = 65_536

  /// What a media program may want to know; nothing else of ours is its business.
  private static let inheritedVariables = [
    "PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT",
  ]

  /// Starts a program with an argument list, no shell in between.
  init(executable: String, arguments: [String], standardInput: Int32) throws(AudioInputError) {
    let started: (identifier: pid_t, output: Int32, errors: Int32)
    do throws(SystemError) {
      started = try spawning.withLock { _ throws(SystemError) in
        try Self.start(executable, arguments, standardInput: standardInput)
      }
    } catch {
      throw .decoderNotStarted(reason: systemMessage(error.number))
    }
    (identifier, output, errors) = started
  }

  deinit {
    if !isReaped {
      kill(identifier, SIGKILL)
      _ = retryingInterrupts { waitpid(identifier, nil, 0) }
    }
    close(output)
    close(errors)
  }

  /// What the program wrote to standard error so far, its beginning when that is long.
  var complaints: String { String(decoding: complaintBytes, as: UTF8.self) }

  /// Reads output into `buffer` from `start` on.
  mutating func read(into buffer: inout [UInt8], from start: Int, within limit: Duration) -> Event {
    let deadline = ContinuousClock.now + limit
    while true {
      var watched = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errorsAreOpen ? errors : -1, events: Int16(POLLIN), revents: 0),
      ]
      // A program that only complains must not count as one that works.
      let ready = retryingInterrupts { unsafe poll(&watched, 2, millisecondsLeft(to: deadline)) }
      guard ready.value > 0 else { return .timeout }
      if watched[1].revents != 0 { collectComplaints() }
      guard watched[0].revents != 0 else { continue }
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        retryingInterrupts {
          unsafe readBytes(
            output, bytes.baseAddress.map { unsafe $0 + start }, bytes.count - start)
        }.value
      }
      return count > 0 ? .bytes(count) : .end
    }
  }

  /// Waits for the program to end, and leaves it to `deinit` when it does not.
  ///
  /// - Returns: Whether it ended well, by itself.
  mutating func finish(within limit: Duration) -> Bool {
    let deadline = ContinuousClock.now + limit
    while errorsAreOpen, waitUntilReadable(errors, milliseconds: millisecondsLeft(to: deadline)) {
      collectComplaints()
    }
    var status: Int32 = 0
    // Both outputs are closed: it is on its way out, or stuck.
    repeat {
      let ended = retryingInterrupts { unsafe waitpid(identifier, &status, WNOHANG) }
      if ended.value != 0 {
        isReaped = true
        return ended.error == 0 && status == 0
      }
      usleep(2_000)
    } while millisecondsLeft(to: deadline) > 0
    return false
  }

  /// Takes what is waiting, a whole description of a file at once.
  private mutating func collectComplaints() {
    var piece = [UInt8](repeating: 0, count: Self.maximumComplaintByteCount)
    let count = retryingInterrupts {
      unsafe readBytes(errors, &piece, piece.count)
    }.value
    guard count > 0 else {
      errorsAreOpen = false
      return
    }
    let room = Self.maximumComplaintByteCount - complaintBytes.count
    complaintBytes += piece.prefix(min(count, room))
  }

  /// Opens the pipes and starts the program; only under the lock.
  private static func start(
    _ executable: String, _ arguments: [String], standardInput: Int32
  ) throws(SystemError) -> (identifier: pid_t, output: Int32, errors: Int32) {
    let output = try Pipe()
    do throws(SystemError) {
      let errors = try Pipe()
      do throws(SystemError) {
        let identifier = try spawn(
          executable, arguments, streams: [standardInput, output.writeEnd, errors.writeEnd])
        closeDescriptor(output.writeEnd)
        closeDescriptor(errors.writeEnd)
        return (identifier, output.readEnd, errors.readEnd)
      } catch {
        errors.close()
        throw error
      }
    } catch {
      output.close()
      throw error
    }
  }

  /// Starts `executable` with `streams` as its standard input, output and error.
  private static func spawn(
    _ executable: String, _ arguments: [String], streams: [Int32]
  ) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in streams.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    let environment = inheritedVariables.compactMap { name in
      unsafe getenv(name).map { unsafe "\(name)=\(String(cString: $0))" }
    }
    var argumentVector = unsafe ([executable] + arguments).map { unsafe strdup($0) } + [nil]
    var environmentVector = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer {
      unsafe (argumentVector + environmentVector).forEach { unsafe free($0) }
    }
    var identifier: pid_t = 0
    let failure = unsafe posix_spawn(
      &identifier, executable, &actions, nil, &argumentVector, &environmentVector)
    guard failure == 0 else { throw SystemError(number: failure) }
    return identifier
  }
}

/// Time left for `poll`: 0 once the deadline has passed.
private func millisecondsLeft(to deadline: ContinuousClock.Instant) -> Int32 {
  Int32(clamping: Int64(max(0, (deadline - .now) / .milliseconds(1)).rounded(.up)))
}

/// An error number of the system.
private struct SystemError: Error {
  let number: Int32
}

/// Held from opening a child's pipes until it runs.
///
/// There is no portable way to open a pipe that no other child inherits from the first moment on, and
/// a child holding the writing end of another's pipe would keep that stream from ever ending.
private let spawning = Mutex(())

/// Both ends of a pipe, closed in children unless given to them.
private struct Pipe {
  let readEnd: Int32
  let writeEnd: Int32

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw SystemError(number: errno) }
    readEnd = movedAboveStandardStreams(ends[0])
    writeEnd = movedAboveStandardStreams(ends[1])
    guard readEnd >= 0, writeEnd >= 0 else {
      let number = errno
      close()
      throw SystemError(number: number)
    }
  }

  func close() {
    for end in [readEnd, writeEnd] where end >= 0 { closeDescriptor(end) }
  }
}
