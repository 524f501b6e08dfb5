import AudioInput
import Foundation
import Testing

/// What a path can be that is no regular file, and streams.
struct PathTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  @Test func missingFileIsNotFound() {
    #expect(throws: AudioInputError.notFound) { try read(workspace.path("missing.wav")) }
    #expect(throws: AudioInputError.notFound) { try read("") }
  }

  @Test func folderIsNamedAsSuch() {
    #expect(throws: AudioInputError.isFolder) { try read(workspace.folder.path) }
  }

  @Test func emptyFileIsNamedAsSuch() throws {
    let path = try workspace.write([], to: "a.wav")
    #expect(throws: AudioInputError.emptyFile) { try read(path) }
  }

  @Test func deviceIsNamedAsSuch() {
    #expect(throws: AudioInputError.isDevice) { try read("/dev/zero") }
  }

  @Test func linkToItselfIsUnreadable() throws {
    let path = workspace.path("loop.wav")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
    #expect(throws: AudioInputError.unreadable(reason: "the link leads back to itself")) {
      try read(path)
    }
  }

  @Test(.disabled(if: getuid() == 0, "root may read everything"))
  func forbiddenFileIsNamedAsSuch() throws {
    let path = try workspace.write(WaveFile.tone().bytes, to: "a.wav")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(throws: AudioInputError.noPermission) { try read(path) }
  }

  @Test func namedPipeIsReadToItsEnd() throws {
    let bytes = WaveFile.tone().bytes
    let pipe = workspace.path("pipe")
    try makeNamedPipe(pipe)
    // A thread of its own: opening blocks until the reader is there, and the tests' pool may be full.
    Thread.detachNewThread {
      guard let handle = try? FileHandle(forWritingTo: URL(filePath: pipe)) else { return }
      try? handle.write(contentsOf: Data(bytes))
      try? handle.close()
    }
    var reader = try AudioReader(path: pipe)
    #expect(try readAll(&reader).count == 16_000)
    try reader.rewind()
    #expect(try readAll(&reader).count == 16_000)
    #expect(try reader.sha256() == AudioReader(path: workspace.write(bytes, to: "a.wav")).sha256())
  }

  @Test func pipeNobodyWritesIntoIsGivenUp() throws {
    let pipe = workspace.path("never")
    try makeNamedPipe(pipe)
    var limits = AudioLimits()
    limits.stallSeconds = 1
    #expect(throws: AudioInputError.inputStalled(seconds: 1)) { try read(pipe, limits: limits) }
  }

  @Test func standardInputIsSpooledWithoutATrace() async {
    await #expect(processExitsWith: .success) {
      let workspace = try Workspace()
      setTemporaryFolder(workspace.folder.path)
      let pipe = Pipe()
      dup2(pipe.fileHandleForReading.fileDescriptor, 0)
      // Less than a pipe holds, so no second thread is needed.
      try pipe.fileHandleForWriting.write(contentsOf: WaveFile.tone(frameCount: 8_000).bytes)
      try pipe.fileHandleForWriting.close()
      var reader = try AudioReader(path: "-")
      let left = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path)
      precondition(left.isEmpty)
      let samples = try readAll(&reader)
      precondition(samples.count == 8_000)
      precondition(reader.path == "-")
    }
  }

  @Test func standardInputThatIsAFileIsReadFromItsPosition() async {
    await #expect(processExitsWith: .success) {
      let workspace = try Workspace()
      let path = try workspace.write([1, 2, 3] + WaveFile.tone().bytes, to: "a.bin")
      let file = openForReading(path)
      lseek(file, 3, SEEK_SET)
      dup2(file, 0)
      let reading = try read("-")
      precondition(reading.frameCount == 16_000)
    }
  }

  @Test func streamBeyondTheLimitIsRefused() async {
    await #expect(processExitsWith: .success) {
      let zeros = openForReading("/dev/zero")
      let pipe = Pipe()
      dup2(pipe.fileHandleForReading.fileDescriptor, 0)
      let process = Process()
      process.executableURL = URL(filePath: "/bin/cat")
      process.standardInput = FileHandle(fileDescriptor: zeros)
      process.standardOutput = pipe.fileHandleForWriting
      try process.run()
      var limits = AudioLimits()
      limits.spoolMiB = 1
      do throws(AudioInputError) {
        _ = try read("-", limits: limits)
        preconditionFailure("read without end")
      } catch {
        precondition(error == .inputTooLarge(limitMiB: 1))
      }
      process.terminate()
    }
  }

  @Test func missingTemporaryFolderIsNamed() async {
    await #expect(processExitsWith: .success) {
      setTemporaryFolder("/nowhere")
      let pipe = Pipe()
      dup2(pipe.fileHandleForReading.fileDescriptor, 0)
      try pipe.fileHandleForWriting.close()
      do throws(AudioInputError) {
        _ = try read("-")
        preconditionFailure("read without a place to store it")
      } catch {
        precondition(error.message.contains("TMPDIR"))
      }
    }
  }
}
