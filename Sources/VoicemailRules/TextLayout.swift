extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }

  /// The words in lines of at most `width` columns, each after `indent` spaces, all but the first
  /// after `hanging` more.
  func wrapped(to width: Int, indent: Int = 0, hanging: Int = 0) -> String {
    var lines: [String] = []
    for word in split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        let margin = indent + (lines.isEmpty ? 0 : hanging)
        lines.append(String(repeating: " ", count: margin) + word)
      }
    }
    return lines.joined(separator: "\n")
  }
}
