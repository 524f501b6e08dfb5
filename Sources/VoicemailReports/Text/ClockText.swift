import SpeechAnalysis

/// A time as players show it: `0:05`, `12:30`, from an hour on `1:02:03`; the fraction is cut.
func clockText(_ seconds: Double, withHours: Bool = false) -> String {
  let whole = Int(seconds.rounded(.down))
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  let (hours, minutes) = (whole / 3600, whole / 60 % 60)
  return hours > 0 || withHours
    ? "\(hours):\(two(minutes)):\(two(whole % 60))"
    : "\(minutes):\(two(whole % 60))"
}

/// A length: `25.9 s`, from ten minutes on as a clock shows it.
func lengthText(_ seconds: Double) -> String {
  seconds < 600 ? decimalText(seconds, places: 1) + " s" : clockText(seconds)
}

/// Where to listen: `0:28-0:34`, or only the start of a stretch shorter than a second.
func placeText(_ span: TimeSpan) -> String {
  let start = clockText(span.startSeconds)
  let end = clockText(span.endSeconds)
  return span.durationSeconds < 1 || start == end ? start : "\(start)-\(end)"
}

/// As many places as fit `width` columns, and how many more there are.
func placesText(_ spans: [TimeSpan], to width: Int) -> String {
  for shownCount in stride(from: min(spans.count, width / 5), through: 1, by: -1) {
    let places = spans.prefix(shownCount).map(placeText).joined(separator: ", ")
    let more = spans.count - shownCount
    let text = more == 0 ? places : "\(places) +\(more) more"
    if displayWidth(text) <= width { return text }
  }
  return spans.isEmpty ? "" : shortened("\(spans.count) places", to: width)
}
