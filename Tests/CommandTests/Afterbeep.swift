import Foundation

/// The built program, run as a user runs it.
enum Afterbeep {
  /// What a run left behind.
  struct Result {
    var status: Int32
    var output: String
    var errors: String

    /// The report on standard output as JSON.
    func report() throws -> [String: Any] {
      let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
      return object as? [String: Any] ?? [:]
    }
  }

  /// Runs the program and waits for it.
  static func run(
    _ arguments: String..., input: URL? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs the program and waits for it.
  static func run(
    _ arguments: [String], input: URL? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "afterbeep-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files rather than pipes: neither stream can fill up while the other is read.
    let outputs = [folder.appending(path: "output"), folder.appending(path: "errors")]
    for url in outputs { try Data().write(to: url) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: $0) }
      ?? FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputs[0])
    process.standardError = try FileHandle(forWritingTo: outputs[1])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: try String(contentsOf: outputs[0], encoding: .utf8),
      errors: try String(contentsOf: outputs[1], encoding: .utf8))
  }

  /// The program, beside the tests in the build folder.
  private static var executable: URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      let folder = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    #else
      let folder = Bundle.main.bundleURL
    #endif
    return folder.appending(path: "afterbeep")
  }
}

/// A recording that ships with the project.
func sample(_ name: String) -> String {
  URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples/\(name)").standardizedFileURL.path
}

/// A folder that is gone when the body returns.
func withTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "afterbeep-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
