/// Writes one JSON text piece by piece, so that a report of any length costs one small buffer.
///
/// Foundation's `JSONEncoder` builds a tree of every value and then the whole text before the first
/// byte leaves; ten hours of speech hold some 150,000 syllable times. This writer keeps one piece.
/// The caller gives each member and element in order; nesting is by closures, so what opens closes.
///
/// Source of the grammar: RFC 8259.
package struct JSONWriter: ~Copyable {
  private let layout: JSONLayout
  private let pieceByteCount: Int
  private let sink: ([UInt8]) -> Void
  private var piece: [UInt8] = []
  private var depth = 0
  private var column = 0
  private var isEmpty = true
  private var followsName = false
  /// The outermost object or array whose contents share lines, while one is open.
  private var shared: (depth: Int, fullColumn: Int)?

  /// A writer in front of a sink.
  ///
  /// - Parameters:
  ///   - layout: One line, or indented for reading.
  ///   - pieceByteCount: Most bytes the sink gets at once.
  ///   - sink: Takes each piece in turn.
  package init(
    layout: JSONLayout, pieceByteCount: Int = 32 * 1024, sink: @escaping ([UInt8]) -> Void
  ) {
    self.layout = layout
    self.pieceByteCount = pieceByteCount
    self.sink = sink
    piece.reserveCapacity(pieceByteCount)
  }

  /// Ends the text with a line feed and sends what is left.
  package consuming func finish() {
    put(UInt8(ascii: "\n"))
    flush()
  }

  // MARK: Values

  /// An object; `members` writes each with `member`.
  package mutating func object(_ lines: Lines = .own, _ members: (inout Self) -> Void) {
    nest(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), lines, members)
  }

  /// An array; `elements` writes each value.
  package mutating func array(_ lines: Lines = .own, _ elements: (inout Self) -> Void) {
    nest(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), lines, elements)
  }

  /// A member of the object being written: its name, then its value.
  package mutating func member(_ name: String, _ value: (inout Self) -> Void) {
    separate()
    putQuoted(name)
    put(layout == .indented ? ": " : ":")
    followsName = true
    value(&self)
  }

  /// A string, or `null`.
  package mutating func string(_ text: String?) {
    separate()
    if let text { putQuoted(text) } else { put("null") }
  }

  /// A number rounded to `places` decimals, in its shortest form, or `null`; finite.
  package mutating func number(_ value: Double?, places: Int) {
    separate()
    put(value.map { decimalText($0, places: places, trimmed: true) } ?? "null")
  }

  /// A whole number.
  package mutating func integer(_ value: Int) {
    separate()
    put(String(value))
  }

  /// `null`.
  package mutating func null() {
    separate()
    put("null")
  }

  // MARK: Layout

  /// How the contents of an object or array stand when indented.
  package enum Lines: Sendable {
    /// Each on a line of its own.
    case own
    /// Side by side; from that column on, an array goes on in a new line.
    case shared(fullColumn: Int)

    /// All in one line.
    package static var one: Lines { .shared(fullColumn: .max) }
    /// Numbers and words; those of at most a dozen letters end within 100 columns.
    package static var numbers: Lines { .shared(fullColumn: 88) }
    /// Objects of two figures, which end within 100 columns.
    package static var pairs: Lines { .shared(fullColumn: 48) }
  }

  private mutating func nest(
    open: UInt8, close: UInt8, _ lines: Lines, _ contents: (inout Self) -> Void
  ) {
    separate()
    put(open)
    depth += 1
    let outer = shared
    if case .shared(let fullColumn) = lines, shared == nil { shared = (depth, fullColumn) }
    isEmpty = true
    contents(&self)
    depth -= 1
    if shared == nil && !isEmpty { breakLine() }
    shared = outer
    put(close)
    isEmpty = false
  }

  /// Puts what stands between the value before and the one to come.
  private mutating func separate() {
    if followsName {
      followsName = false
      return
    }
    if !isEmpty { put(UInt8(ascii: ",")) }
    let startsLine = shared.map { $0.depth == depth && column >= $0.fullColumn } ?? (depth > 0)
    if startsLine {
      breakLine()
    } else if layout == .indented && !isEmpty {
      put(UInt8(ascii: " "))
    }
    isEmpty = false
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    put(UInt8(ascii: "\n"))
    for _ in 0..<depth { put("  ") }
  }

  // MARK: Bytes

  private mutating func putQuoted(_ text: String) {
    put(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        put(UInt8(ascii: "\\"))
        put(byte)
      case UInt8(ascii: "\n"): put("\\n")
      case UInt8(ascii: "\r"): put("\\r")
      case UInt8(ascii: "\t"): put("\\t")
      case 0..<0x20:
        put(byte < 0x10 ? "\\u000" : "\\u00")
        put(String(byte, radix: 16))
      default: put(byte)
      }
    }
    put(UInt8(ascii: "\""))
  }

  private mutating func put(_ text: String) {
    for byte in text.utf8 { put(byte) }
  }

  private mutating func put(_ byte: UInt8) {
    piece.append(byte)
    column = byte == UInt8(ascii: "\n") ? 0 : column + 1
    if piece.count == pieceByteCount { flush() }
  }

  private mutating func flush() {
    if !piece.isEmpty { sink(piece) }
    piece.removeAll(keepingCapacity: true)
  }
}

extension JSONWriter {
  /// A member that is a string or `null`.
  package mutating func member(_ name: String, _ text: String?) {
    member(name) { $0.string(text) }
  }

  /// A member that is a whole number.
  package mutating func member(_ name: String, _ count: Int) {
    member(name) { $0.integer(count) }
  }

  /// A member that is a number or `null`.
  package mutating func member(_ name: String, _ value: Double?, places: Int) {
    member(name) { $0.number(value, places: places) }
  }
}
