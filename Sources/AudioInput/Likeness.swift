/// What bytes that are no sound look like, for the error message.
func likeness(of head: [UInt8]) -> String? {
  switch head.text(0, 4) {
  case "%PDF": return "a PDF document"
  case "PK\u{3}\u{4}": return "a ZIP archive"
  case "\u{89}PNG", "\u{FF}\u{D8}\u{FF}\u{E0}", "\u{FF}\u{D8}\u{FF}\u{E1}": return "a picture"
  default: return isText(head) ? "text" : nil
  }
}

/// Whether there are only bytes that text has; UTF-8 beyond ASCII counts as text.
func isText(_ head: [UInt8]) -> Bool {
  head.allSatisfy { $0 >= 0x20 && $0 != 0x7F || (0x09...0x0D).contains($0) }
    && String(validating: head, as: UTF8.self) != nil
}
