package import SpeechAnalysis

/// What a rule's check says of one message.
package enum Ruling: Sendable {
  /// The limits are kept.
  case pass(Evidence)
  /// A limit is missed; `severity` is set by rules whose failures come in grades.
  case fail(Evidence, severity: Severity? = nil, headline: String, advice: String)
}

/// What was measured, and the limit it was held against.
package struct Evidence: Sendable {
  /// Measured value, limit and unit in one plain sentence.
  package let message: String
  package let measured: Double
  package let limit: Double
  package let unit: String
  package let spans: [TimeSpan]

  init(
    _ message: String, measured: Double, limit: Double, unit: String, spans: [TimeSpan] = []
  ) {
    self.message = message
    self.measured = measured
    self.limit = limit
    self.unit = unit
    self.spans = spans
  }
}

/// Why a rule could not judge, as half a sentence: "less than 3 s of voiced speech".
package struct Skip: Error, Equatable {
  package let reason: String

  package init(_ reason: String) {
    self.reason = reason
  }
}

/// A limit, and how much it matters to be past it.
typealias Grade = (limit: Double, severity: Severity)

extension Measured {
  /// The figure, in steps of 0.000 001.
  ///
  /// Times are sums of many hops, so a message of exactly 30 s may come as 30.000000000000004;
  /// the steps keep the last bits from missing a limit.
  func figure() throws(Skip) -> Double {
    switch self {
    case .value(let value): return value.inMicroSteps
    case .unmeasured(let reason): throw Skip(reason)
    }
  }

  /// A ratio as percent, in the same steps.
  func percent() throws(Skip) -> Double {
    try (figure() * 100).inMicroSteps
  }

  /// How many percent a ratio is above 1, in the same steps.
  func percentAboveOne() throws(Skip) -> Double {
    try ((figure() - 1) * 100).inMicroSteps
  }
}

extension Double {
  var inMicroSteps: Double { (self * 1e6).rounded() / 1e6 }
}
