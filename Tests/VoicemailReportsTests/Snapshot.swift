import Foundation
import Testing

/// Compares a text with the file `Snapshots/<name>` beside this one and shows the lines that differ.
///
/// With `RECORD_SNAPSHOTS=1` the file is written and the test still fails, so that no new text
/// passes unseen; a missing file fails.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); review it and run again", sourceLocation: sourceLocation)
    return
  }
  guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record(
      "no snapshot \(name); RECORD_SNAPSHOTS=1 writes it", sourceLocation: sourceLocation)
    return
  }
  guard text != expected else { return }
  let (old, new) = (expected.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
  let changes = new.difference(from: old).map { change in
    switch change {
    case .remove(let offset, let line, _): "\(offset + 1) - \(line)"
    case .insert(let offset, let line, _): "\(offset + 1) + \(line)"
    }
  }
  Issue.record(
    "\(name) differs:\n\(changes.joined(separator: "\n"))", sourceLocation: sourceLocation)
}
