/// Frame headers of MPEG audio: what tells a stream without any container from chance bytes.
///
/// Two whole headers in a row, a frame's length apart, are demanded; the sync word alone turns up in
/// any noise.
///
/// Sources: ISO/IEC 11172-3 section 2.4.1.3 and 13818-3 section 2.4.1.3 (layers I to III); ISO/IEC
/// 13818-7 section 6.2 (ADTS).
enum MPEGAudio {
  /// The first stream that starts in the first `reach` bytes.
  static func format(startingIn bytes: [UInt8], within reach: Int) -> AudioFormat? {
    for offset in 0..<min(reach, max(0, bytes.count - 6)) where bytes[offset] == 0xFF {
      guard let frame = Frame(bytes, at: offset) else { continue }
      let next = offset + frame.byteCount
      if next + 6 > bytes.count || Frame(bytes, at: next)?.stream == frame.stream {
        return frame.format
      }
    }
    return nil
  }

  private struct Frame {
    let format: AudioFormat
    let byteCount: Int
    /// The header bits that stay the same through a stream: version, layer, sample rate.
    let stream: UInt16

    init?(_ bytes: [UInt8], at offset: Int) {
      guard offset + 6 <= bytes.count, bytes[offset] == 0xFF else { return nil }
      let second = bytes[offset + 1]
      guard second & 0xE0 == 0xE0 else { return nil }
      if second & 0xF6 == 0xF0 {
        let length =
          Int(bytes[offset + 3] & 3) << 11 | Int(bytes[offset + 4]) << 3
          | Int(bytes[offset + 5] >> 5)
        guard length >= 7 else { return nil }
        format = .aac
        byteCount = length
        stream = UInt16(second & 0xFE) << 8 | UInt16(bytes[offset + 2] & 0x3C)
        return
      }
      let layer = 4 - Int(second >> 1 & 3)
      let version = second >> 3 & 3
      let rateIndex = Int(bytes[offset + 2] >> 2 & 3)
      let bitRateIndex = Int(bytes[offset + 2] >> 4)
      guard layer < 4, version != 1, rateIndex < 3, (1..<15).contains(bitRateIndex) else {
        return nil
      }
      let isVersion1 = version == 3
      let divisor = isVersion1 ? 1 : version == 2 ? 2 : 4
      let sampleRateHz = [44_100, 48_000, 32_000][rateIndex] / divisor
      let bitsPerSecond = Self.bitRates(layer: layer, isVersion1: isVersion1)[bitRateIndex] * 1_000
      let padding = Int(bytes[offset + 2] >> 1 & 1)
      byteCount =
        switch layer {
        case 1: (12 * bitsPerSecond / sampleRateHz + padding) * 4
        case 3 where !isVersion1: 72 * bitsPerSecond / sampleRateHz + padding
        default: 144 * bitsPerSecond / sampleRateHz + padding
        }
      format = layer == 3 ? .mp3 : .mp2
      stream = UInt16(second & 0xFE) << 8 | UInt16(bytes[offset + 2] & 0x0C)
    }

    /// Kilobits a second by index; index 0 (free) and 15 (forbidden) are never asked for.
    private static func bitRates(layer: Int, isVersion1: Bool) -> [Int] {
      switch (layer, isVersion1) {
      case (1, true): [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448]
      case (2, true): [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384]
      case (3, true): [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
      case (1, false): [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256]
      default: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
      }
    }
  }
}
