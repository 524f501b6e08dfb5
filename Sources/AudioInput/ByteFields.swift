extension [UInt8] {
  /// `count` bytes as Latin-1 text, fewer at the end.
  func text(_ offset: Int, _ count: Int) -> String {
    String(String.UnicodeScalarView(dropFirst(offset).prefix(count).map { Unicode.Scalar($0) }))
  }

  /// Whether these characters occur anywhere.
  func containsText(_ sought: String) -> Bool {
    text(0, self.count).contains(sought)
  }

  /// An unsigned number of `size` bytes; `nil` past the end.
  func number(_ offset: Int, size: Int, isBigEndian: Bool) -> UInt64? {
    guard offset >= 0, offset + size <= count else { return nil }
    let field = self[offset..<offset + size]
    return isBigEndian
      ? field.reduce(0) { $0 << 8 | UInt64($1) }
      : field.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
