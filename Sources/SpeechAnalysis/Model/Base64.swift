/// The bytes a Base64 text stands for, without padding.
///
/// Source: RFC 4648, section 4.
func base64Decoded(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count * 3 / 4)
  var bits: UInt32 = 0
  var bitCount = 0
  for character in text.utf8 {
    let value: UInt8
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = character - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): value = character - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = character - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): value = 62
    case UInt8(ascii: "/"): value = 63
    default: continue
    }
    bits = bits << 6 | UInt32(value)
    bitCount += 6
    if bitCount >= 8 {
      bitCount -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(bitCount)))
    }
  }
  return bytes
}

extension ArraySlice<UInt8> {
  /// Takes an unsigned number of at most four bytes off the front, lowest byte first.
  mutating func takeLittleEndian(_ byteCount: Int) -> UInt32 {
    var number: UInt32 = 0
    for (place, byte) in prefix(byteCount).enumerated() { number |= UInt32(byte) << (8 * place) }
    removeFirst(byteCount)
    return number
  }
}
