/// The meters that read samples rather than frames.
struct Meters {
  private(set) var loudness: LoudnessMeter
  private(set) var truePeak: TruePeakMeter
  private(set) var clipping: ClippingMeter
  private(set) var activeSpeechLevel: ActiveSpeechLevelMeter

  /// - Parameter channelCount: Channels whose loudness and true peak are measured together.
  init(sampleRateHz: Int, channelCount: Int) {
    loudness = LoudnessMeter(sampleRateHz: sampleRateHz, channelCount: channelCount)
    truePeak = TruePeakMeter(sampleRateHz: sampleRateHz, channelCount: channelCount)
    clipping = ClippingMeter(sampleRateHz: sampleRateHz)
    activeSpeechLevel = ActiveSpeechLevelMeter(sampleRateHz: sampleRateHz)
  }

  /// Listens on.
  ///
  /// - Parameters:
  ///   - mono: What is judged as speech.
  ///   - played: What a listener's loudspeakers get, interleaved.
  mutating func append(mono: Span<Float>, played: Span<Float>) {
    loudness.append(played)
    truePeak.append(played)
    clipping.append(mono)
    activeSpeechLevel.append(mono)
  }
}
