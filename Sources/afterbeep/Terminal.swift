import VoicemailReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the terminal behind standard output can show.
enum Terminal {
  /// Its width, and colours unless NO_COLOR (<https://no-color.org>) or a dumb terminal forbids.
  static var style: TextStyle {
    TextStyle(width: width, color: variable("NO_COLOR") == nil && variable("TERM") != "dumb")
  }

  private static var width: Int {
    var size = winsize()
    if unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return variable("COLUMNS").flatMap { Int($0) } ?? 80
  }

  /// An environment variable; an empty one counts as not set.
  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}
