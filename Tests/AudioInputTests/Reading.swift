import AudioInput

/// Everything one reading of a file gives.
struct Reading: Equatable {
  var format: String
  var encoding: String
  var sampleRateHz: Int
  var channelCount: Int
  var samples: [Float]
  var notes: [String]

  var frameCount: Int { samples.count / channelCount }
  var seconds: Double { Double(frameCount) / Double(sampleRateHz) }
  var rootMeanSquare: Float {
    (samples.reduce(0) { $0 + $1 * $1 } / Float(samples.count)).squareRoot()
  }
}

/// Reads a whole file.
func read(
  _ path: String, blockFrameCount: Int = 4_096, limits: AudioLimits = AudioLimits(),
  searchPath: String = searchPath
) throws(AudioInputError) -> Reading {
  var reader = try AudioReader(path: path, limits: limits, searchPath: searchPath)
  let samples = try readAll(&reader, blockFrameCount: blockFrameCount)
  return Reading(
    format: reader.format, encoding: reader.encoding, sampleRateHz: reader.sampleRateHz,
    channelCount: reader.channelCount, samples: samples, notes: reader.notes)
}

/// Reads from where the reader stands to the end.
func readAll(
  _ reader: inout AudioReader, blockFrameCount: Int = 4_096
) throws(AudioInputError) -> [Float] {
  var block = [Float](repeating: .nan, count: blockFrameCount * reader.channelCount)
  var samples: [Float] = []
  while true {
    let frameCount = try reader.read(into: &block)
    guard frameCount > 0 else { return samples }
    samples += block.prefix(frameCount * reader.channelCount)
  }
}
