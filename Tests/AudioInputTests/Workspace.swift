import Foundation

/// A folder for one test's files, gone with it.
final class Workspace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "AudioInputTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Writes a file and gives its path.
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: folder.appending(path: name))
    return path(name)
  }

  /// Puts a program called ffmpeg into the folder, for it to be the search path.
  ///
  /// A shell writes it: were it open for writing here while another test starts a child, that child
  /// would hold it open for a moment and the system refuse to run it ("text file busy").
  func installFFmpeg(script: String) throws {
    let command = #"printf '%s\n' "$1" > "$0" && chmod 755 "$0""#
    try run("/bin/sh", ["-c", command, path("ffmpeg"), "#!/bin/sh\n\(script)"])
  }
}

/// Runs a program to its end, which has to be a good one.
func run(_ program: String, _ arguments: [String]) throws {
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = arguments
  try process.run()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
}

/// Converts a file with the real ffmpeg.
func convert(_ source: String, to target: String, options: [String]) throws {
  let fixed = ["ffmpeg", "-nostdin", "-v", "error", "-y", "-i", source]
  try run("/usr/bin/env", fixed + options + [target])
}

/// Gives a file another name.
func rename(_ path: String, to target: String) throws {
  try FileManager.default.moveItem(atPath: path, toPath: target)
}

/// All bytes of a file.
func contents(of path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(filePath: path)))
}

/// The folders programs are looked for in.
let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? ""

/// Whether the tests that need ffmpeg can run.
let hasFFmpeg = searchPath.split(separator: ":").contains {
  FileManager.default.isExecutableFile(atPath: "\($0)/ffmpeg")
}

/// Makes a pipe with a name in the file system.
func makeNamedPipe(_ path: String) throws {
  guard unsafe mkfifo(path, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
}

/// Tells this process where temporary files go; only for tests that run in a process of their own.
func setTemporaryFolder(_ path: String) {
  unsafe setenv("TMPDIR", path, 1)
}

/// A descriptor for reading a file.
func openForReading(_ path: String) -> Int32 {
  unsafe open(path, O_RDONLY)
}
