import Foundation
import Testing

/// The repository's folder, from where this file lies in it.
let repository = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Expects that a checked-in file holds exactly this text.
///
/// With `RECORD_SNAPSHOTS=1` the file is written first, and the test still fails, so that a new
/// baseline is seen and reviewed.
func expectFile(
  _ path: String, holds text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = repository.appending(path: path)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record(
      "wrote \(path); run again without RECORD_SNAPSHOTS", sourceLocation: sourceLocation)
    return
  }
  guard let stored = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record("\(path) is missing; RECORD_SNAPSHOTS=1 writes it", sourceLocation: sourceLocation)
    return
  }
  let old = stored.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let lines = new.difference(from: old).map { change in
    switch change {
    case .remove(let index, let line, _): "\(index + 1) - \(line)"
    case .insert(let index, let line, _): "\(index + 1) + \(line)"
    }
  }
  #expect(
    lines.isEmpty, "\(path) differs:\n\(lines.joined(separator: "\n"))",
    sourceLocation: sourceLocation)
}
