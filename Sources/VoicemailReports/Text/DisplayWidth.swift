/// How many columns of a terminal a text takes.
///
/// Marks that join the letter before them take none, East Asian wide letters and emoji two.
/// Source: Unicode Standard Annex 11, "East Asian Width", its W and F ranges in coarse blocks.
func displayWidth(_ text: String) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

private func displayWidth(_ character: Character) -> Int {
  if character.unicodeScalars.contains(where: isWide) { return 2 }
  let category = character.unicodeScalars.first?.properties.generalCategory
  return category == .nonspacingMark || category == .enclosingMark || category == .format ? 0 : 1
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE0F, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    true
  default:
    scalar.properties.isEmojiPresentation
  }
}

/// The text with everything a terminal would obey instead of show replaced by `�`: control
/// characters, and the invisible ones that turn the direction of writing.
///
/// File names and recognised words come from outside; none may move the cursor or hide a letter.
func printable(_ text: String) -> String {
  func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar != "\u{200D}"
    default: false
    }
  }
  guard text.unicodeScalars.contains(where: isObeyed) else { return text }
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { shown.append(isObeyed(scalar) ? "\u{FFFD}" : scalar) }
  return String(shown)
}

/// The text in at most `width` columns: its middle gives way to `…`, so that both the start and
/// the end, where paths differ, stay; the end keeps two thirds of the room.
func shortened(_ text: String, to width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  guard width > 0 else { return "" }
  let endWidth = (width - 1) * 2 / 3
  let end = String(prefix(of: text.reversed(), to: endWidth).reversed())
  let start = String(prefix(of: Array(text), to: width - 1 - displayWidth(end)))
  return start + "…" + end
}

/// The printable text broken at spaces into lines of at most `width` columns; longer words are cut.
/// What follows a figure stays with it: "8 s" is one word.
///
/// - Returns: At least one line, which is empty when the text is.
func wrapped(_ text: String, to width: Int) -> [String] {
  var words: [String] = []
  for word in printable(text).split(separator: " ") {
    if let figure = words.last, figure.last?.isNumber == true {
      words[words.count - 1] = "\(figure) \(word)"
    } else {
      words.append(String(word))
    }
  }
  var lines: [String] = []
  var line = ""
  for word in words {
    if !line.isEmpty && displayWidth(line) + 1 + displayWidth(word) <= width {
      line += " " + word
      continue
    }
    if !line.isEmpty { lines.append(line) }
    line = word
    while displayWidth(line) > width {
      let head = prefix(of: Array(line), to: width)
      lines.append(String(head))
      line = String(line.dropFirst(head.count))
    }
  }
  return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
}

/// As many leading characters as fit `width` columns, at least one when there is room for any.
private func prefix(of characters: [Character], to width: Int) -> [Character] {
  var used = 0
  let kept = characters.prefix {
    used += displayWidth($0)
    return used <= width
  }
  return Array(kept)
}
