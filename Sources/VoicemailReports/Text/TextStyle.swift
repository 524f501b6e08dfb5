/// How a text report is drawn; the command decides it from the terminal.
public struct TextStyle: Sendable, Equatable {
  /// Columns to fill: at least 80, and at most 120, beyond which lines tire the eye.
  public let width: Int
  /// Whether colours may be used.
  public let color: Bool

  /// A style for a terminal of `width` columns; other widths than 80...120 take the nearer end.
  public init(width: Int, color: Bool) {
    self.width = min(max(width, 80), 120)
    self.color = color
  }
}

/// The role of a piece of text, drawn as a colour of the reader's own terminal theme.
enum Ink: Equatable {
  case plain, strong, faint, voice, good, fair, poor, note

  /// Parameters of the "select graphic rendition" sequence. Source: ECMA-48, 8.3.117.
  var rendition: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .voice: "36"
    case .good: "32"
    case .fair: "33"
    case .poor: "31"
    case .note: "34"
    }
  }
}

/// One line of a page: pieces of text, each in its ink.
struct InkedLine {
  private var pieces: [(text: String, ink: Ink, isStrong: Bool)] = []

  /// Columns taken so far.
  private(set) var width = 0

  /// Adds text; what a terminal would obey is replaced.
  mutating func add(_ text: String, _ ink: Ink = .plain, strong: Bool = false) {
    let text = printable(text)
    pieces.append((text, ink, strong))
    width += displayWidth(text)
  }

  /// Adds another line's pieces.
  mutating func add(_ line: InkedLine) {
    pieces += line.pieces
    width += line.width
  }

  /// Adds spaces up to a column, none when it is passed.
  mutating func pad(to column: Int) {
    add(String(repeating: " ", count: max(0, column - width)))
  }

  /// Adds text that ends at a column.
  mutating func add(_ text: String, endingAt column: Int, _ ink: Ink = .plain, strong: Bool = false)
  {
    pad(to: column - displayWidth(text))
    add(text, ink, strong: strong)
  }

  /// The line without trailing spaces and line feed.
  func text(color: Bool) -> String {
    var kept = pieces[...]
    while let last = kept.last, last.text.allSatisfy({ $0 == " " }) { kept.removeLast() }
    if let last = kept.indices.last {
      while kept[last].text.last == " " { kept[last].text.removeLast() }
    }
    return kept.reduce(into: "") { text, piece in
      let codes = [piece.isStrong ? "1" : nil, piece.ink.rendition].compactMap(\.self)
      if color && !codes.isEmpty {
        text += "\u{1B}[\(codes.joined(separator: ";"))m\(piece.text)\u{1B}[0m"
      } else {
        text += piece.text
      }
    }
  }
}
