/// A number in plain decimal digits, rounded to a fixed number of places, half away from zero.
///
/// Written here because `String(format:)` needs Foundation, whose loading costs more than a whole
/// report. Never an exponent, never `-0`.
///
/// - Parameters:
///   - value: Finite, below 9e15 / 10^`places` in magnitude (beyond, a `Double` has no such digits).
///   - places: Digits after the point, 0...9.
///   - trimmed: Leaves out trailing zeros, and the point when nothing follows it.
/// - Returns: `decimalText(4.5, places: 2)` is `4.50`, trimmed `4.5`.
package func decimalText(_ value: Double, places: Int, trimmed: Bool = false) -> String {
  precondition(value.isFinite, "a report holds finite numbers only")
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let scaled = (value * Double(scale)).rounded(.toNearestOrAwayFromZero)
  precondition(abs(scaled) < 9e15, "\(value) is too large to write with \(places) decimals")

  let whole = Int(scaled.magnitude) / scale
  var fraction = Int(scaled.magnitude) % scale
  var fractionPlaces = places
  while trimmed && fractionPlaces > 0 && fraction % 10 == 0 {
    fraction /= 10
    fractionPlaces -= 1
  }
  let text = (scaled < 0 ? "-" : "") + String(whole)
  guard fractionPlaces > 0 else { return text }
  let digits = String(fraction)
  let zeros = String(repeating: "0", count: fractionPlaces - digits.utf8.count)
  return text + "." + zeros + digits
}
