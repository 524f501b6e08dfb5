/// How far a recording was read and what was met on the way.
struct ReadingProgress {
  var frameCount = 0
  var isAtEnd = false
  /// Why the sound ended there, in the decoder's words.
  var damage: String?
  private(set) var silencedSampleCount = 0

  /// Larger than any sample: integers of 32 bits stored as floats without scaling reach 2^31.
  ///
  /// Our own choice; squares of what stays under it sum up safely in a float.
  private static let largestSample: Float = 0x1p31

  /// Sets what is infinite, no number or beyond ``largestSample`` to 0.
  mutating func silenceNonNumbers(in block: inout [Float], count: Int) {
    var samples = block.mutableSpan
    var silenced = 0
    for index in 0..<count where !(samples[index].magnitude <= Self.largestSample) {
      samples[index] = 0
      silenced += 1
    }
    silencedSampleCount += silenced
  }

  /// What is to be said of this reading; what concerns the length only once the end was reached.
  func notes(stream: SampleStream, source: AudioSource) -> [String] {
    var notes: [String] = []
    if silencedSampleCount > 0 {
      notes.append("\(silencedSampleCount) samples hold no usable number and are read as silence")
    }
    if isAtEnd, let note = noteOnLength(stream: stream, source: source) {
      notes.append(note)
    }
    return notes
  }

  private func noteOnLength(stream: SampleStream, source: AudioSource) -> String? {
    let decodedSeconds = Double(frameCount) / Double(stream.sampleRateHz)
    if source.sizeWasMended {
      return "the header's data size is 0; read to the end of the file"
    }
    if let chunk = source.dataChunk, chunk.offset < source.fileByteCount {
      let available = source.fileByteCount - chunk.offset
      if chunk.isPlaceholder(in: source.fileByteCount) {
        return "the header leaves the length open; read to the end of the file"
      }
      if chunk.promisedByteCount > UInt64(available) {
        let promised = decodedSeconds * Double(chunk.promisedByteCount) / Double(available)
        return Self.cutShort(promisedSeconds: promised, decodedSeconds: decodedSeconds)
      }
    }
    if let promisedFrameCount = stream.promisedFrameCount {
      let promisedSeconds = Double(promisedFrameCount) / Double(stream.sampleRateHz)
      if promisedSeconds > decodedSeconds + Self.toleranceSeconds {
        return Self.cutShort(promisedSeconds: promisedSeconds, decodedSeconds: decodedSeconds)
      }
    }
    if let damage {
      return "damaged or cut short (\(damage)): \(tenths(decodedSeconds)) s could be decoded"
    }
    if source.format == .ogg, !stream.isFloatingPoint, stream.promisedFrameCount == nil {
      return "the Ogg stream has no proper end, or another follows it: "
        + "\(tenths(decodedSeconds)) s could be decoded"
    }
    return nil
  }

  /// Two MP3 frames at 22.05 kHz: encoders differ in the padding they count. Our own choice.
  private static let toleranceSeconds = 0.1

  private static func cutShort(promisedSeconds: Double, decodedSeconds: Double) -> String {
    "the header promises \(tenths(promisedSeconds)) s, \(tenths(decodedSeconds)) s could be "
      + "decoded: the file is cut short or damaged"
  }
}

/// Seconds with one decimal.
private func tenths(_ seconds: Double) -> String {
  "\((seconds * 10).rounded() / 10)"
}
