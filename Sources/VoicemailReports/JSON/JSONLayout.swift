/// How a JSON report is laid out.
public enum JSONLayout: Sendable {
  /// One line a report, for programs and for JSON Lines.
  case line
  /// Indented, for reading.
  case indented
}
