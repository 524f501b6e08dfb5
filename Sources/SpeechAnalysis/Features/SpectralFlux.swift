/// Spectral flux: how much the mel bands rose since the last frame, on average.
///
/// - Parameters:
///   - current: Mean power in each band, dB.
///   - previous: The frame before it, same length.
/// - Returns: Mean of the half-rectified differences, dB, at least 0; 0 for equal spectra.
///
/// Source: Dixon, "Onset detection revisited", DAFx-06, section 2; on logarithmic bands as in Böck &
/// Widmer, "Maximum filter vibrato suppression for onset detection", DAFx-13, section 2.
func spectralFluxDB(_ current: Span<Float>, after previous: Span<Float>) -> Float {
  precondition(current.count == previous.count, "both must hold the same bands")
  var sum: Float = 0
  for band in 0..<current.count { sum += max(0, current[band] - previous[band]) }
  return sum / Float(current.count)
}
