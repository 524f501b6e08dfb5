/// Spectral flatness of mel bands: geometric over arithmetic mean, in dB.
///
/// - Parameters:
///   - bandsDB: Mean power in each band, dB.
///   - meanPower: Mean of the same powers, linear.
/// - Returns: At most 0; 0 for a flat spectrum, about −15 for a vowel.
///
/// Source: Johnston, "Transform coding of audio signals using perceptual noise criteria", IEEE JSAC
/// 6(2), 1988, section III-C.
func spectralFlatnessDB(_ bandsDB: Span<Float>, meanPower: Float) -> Float {
  min(0, total(bandsDB) / Float(bandsDB.count) - decibels(power: meanPower))
}
