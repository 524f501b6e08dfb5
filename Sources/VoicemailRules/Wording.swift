import SpeechAnalysis

extension Double {
  /// The number with a fixed count of decimals: `3.26.fixed(1)` is "3.3".
  func fixed(_ decimalCount: Int) -> String {
    let scale = (0..<decimalCount).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (magnitude * scale).rounded()
    guard scaled < 1e15 else { return description }
    let sign = self < 0 && scaled > 0 ? "-" : ""
    guard decimalCount > 0 else { return sign + String(Int(scaled)) }
    let (whole, rest) = Int(scaled).quotientAndRemainder(dividingBy: Int(scale))
    let decimals = String(rest)
    let zeros = String(repeating: "0", count: decimalCount - decimals.count)
    return "\(sign)\(whole).\(zeros)\(decimals)"
  }

  /// The same, with as many more decimals as it takes to read unlike `limit`: a message of 30.02 s
  /// must not be told "30.0 s; 30 s is the limit".
  func fixed(_ decimalCount: Int, unlike limit: Double) -> String {
    let most = self == limit ? decimalCount : 6
    let enough = (decimalCount...most).first { fixed($0) != limit.fixed($0) }
    return fixed(enough ?? decimalCount)
  }

  /// A limit as its author wrote it: "30", "4.3".
  var plain: String { description.droppingZeroDecimal }

  /// A time in the recording as players show it: "0:28", "1:02:05".
  ///
  /// Rounded down, so that playing from there still meets what is meant.
  var clock: String {
    let total = Int(Swift.max(0, self).rounded(.down))
    let (minutes, seconds) = total.quotientAndRemainder(dividingBy: 60)
    let tail = seconds < 10 ? "0\(seconds)" : "\(seconds)"
    guard minutes >= 60 else { return "\(minutes):\(tail)" }
    let rest = minutes % 60
    return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest):\(tail)"
  }
}

extension String {
  /// "30.0" as "30"
  var droppingZeroDecimal: String { hasSuffix(".0") ? String(dropLast(2)) : self }
}

extension TimeSpan {
  /// "0:28-0:34"
  var clock: String { "\(startSeconds.clock)-\(endSeconds.clock)" }
}

/// Where spans begin, at most three of them named: "0:03, 0:09 and 0:15", "0:03, 0:09, 0:15 and 4 more".
func places(_ spans: [TimeSpan]) -> String {
  let named = spans.prefix(3).map(\.startSeconds.clock)
  let more = spans.count - named.count
  return listed(more > 0 ? named + ["\(more) more"] : named)
}

/// "a", "a and b", "a, b and c"
func listed(_ items: [String]) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " and " + last
}

/// "1 pause", "3 pauses"
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
