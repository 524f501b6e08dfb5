/// What the analyzer saw in every frame, for drawing: it grows with the recording.
package struct AnalysisTrace: Sendable {
  /// Mean power of the mel bands, dB, `FrameFeatures.bandCount` values a frame.
  package private(set) var bandsDB: [Float] = []
  /// Level, dBFS.
  package private(set) var levelDBFS: [Float] = []
  /// Probability of speech, 0...1.
  package private(set) var speechProbability: [Float] = []
  /// Syllable nuclei a frame, at least 0.
  package private(set) var nucleusDensity: [Float] = []
  /// Pitch, Hz; 0 where there is none.
  package private(set) var pitchHz: [Float] = []

  mutating func append(
    bandsDB bands: ArraySlice<Float>, levelDBFS level: Float, speechProbability speech: Float,
    nucleusDensity density: Float, pitchHz pitch: Float
  ) {
    bandsDB += bands
    levelDBFS.append(level)
    speechProbability.append(speech)
    nucleusDensity.append(density)
    pitchHz.append(pitch)
  }
}
