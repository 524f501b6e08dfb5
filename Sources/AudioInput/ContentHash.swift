import Crypto

/// SHA-256 of a file's bytes, hexadecimal, computed in pieces of 1 MiB.
///
/// Source: FIPS 180-4.
func contentHash(of file: borrowing FileBytes) throws(AudioInputError) -> String {
  var hash = SHA256()
  var offset = 0
  while offset < file.byteCount {
    let piece = try file.bytes(at: offset, count: 1 << 20)
    // A file that shrank meanwhile ends here.
    guard !piece.isEmpty else { break }
    unsafe piece.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    offset += piece.count
  }
  let digits = Array("0123456789abcdef".utf8)
  let text = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  return String(decoding: text, as: UTF8.self)
}
