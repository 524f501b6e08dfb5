/// A WAV file written by hand, so that every byte is known and any of them can lie.
struct WaveFile {
  var codecTag: UInt16 = 1
  var channelCount: UInt16 = 1
  var sampleRateHz: UInt32 = 16_000
  var bitsPerSample: UInt16 = 16
  var data: [UInt8] = []
  /// What the header says of the data's size; the truth when `nil`.
  var claimedDataSize: UInt32?
  /// What follows the data.
  var tail: [UInt8] = []

  static func pcm16(_ samples: [Int16]) -> WaveFile {
    WaveFile(data: samples.flatMap { littleEndian(UInt16(bitPattern: $0)) })
  }

  static func float(_ samples: [Float]) -> WaveFile {
    WaveFile(
      codecTag: 3, bitsPerSample: 32, data: samples.flatMap { littleEndian($0.bitPattern) })
  }

  /// A 440 Hz sine at a third of full scale.
  static func tone(frameCount: Int = 16_000) -> WaveFile {
    .pcm16(toneSamples(frameCount: frameCount))
  }

  static func toneSamples(frameCount: Int = 16_000) -> [Int16] {
    // A rotating phasor, so that no Foundation is needed for a sine; exact to a few steps of 16 bits.
    let step = (cosine: 0.985_109_326_154_774, sine: 0.171_929_100_279_409_6)
    var phasor = (cosine: 1.0, sine: 0.0)
    return (0..<frameCount).map { _ in
      defer {
        phasor = (
          phasor.cosine * step.cosine - phasor.sine * step.sine,
          phasor.sine * step.cosine + phasor.cosine * step.sine
        )
      }
      return Int16((phasor.sine * 10_922).rounded())
    }
  }

  var bytes: [UInt8] {
    let blockSize = channelCount &* (bitsPerSample / 8)
    let dataSize = claimedDataSize ?? UInt32(data.count)
    return Array("RIFF".utf8) + littleEndian(dataSize &+ 36) + Array("WAVEfmt ".utf8)
      + littleEndian(UInt32(16)) + littleEndian(codecTag) + littleEndian(channelCount)
      + littleEndian(sampleRateHz) + littleEndian(sampleRateHz &* UInt32(blockSize))
      + littleEndian(blockSize) + littleEndian(bitsPerSample) + Array("data".utf8)
      + littleEndian(dataSize) + data + tail
  }
}

/// A number's bytes, the lowest first.
func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}

/// Bytes that follow no pattern and are the same on every run.
func noise(_ count: Int) -> [UInt8] {
  var state: UInt64 = 7
  return (0..<count).map { _ in
    // Source of the constants: Knuth, MMIX linear congruential generator.
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(state >> 56)
  }
}
