/// The stream inside a file.
struct SampleStream: Equatable {
  /// Container as the decoder calls it.
  let format: String
  /// How samples are stored: `PCM_16`, `ULAW`, `AAC` …
  let encoding: String
  let sampleRateHz: Int
  let channelCount: Int
  /// Length by the header, where that is exact when the file is whole.
  let promisedFrameCount: Int?
  /// Whether a sample can be anything a float can be: infinite or not a number.
  let isFloatingPoint: Bool

  /// Refuses what cannot be measured.
  func check() throws(AudioInputError) {
    guard AudioLimits.sampleRatesHz.contains(sampleRateHz) else {
      throw .sampleRateOutOfRange(hertz: sampleRateHz)
    }
    guard channelCount <= AudioLimits.maximumChannelCount else {
      throw .tooManyChannels(count: channelCount)
    }
  }
}
