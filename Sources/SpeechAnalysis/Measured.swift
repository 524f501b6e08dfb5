/// A figure that was measured, or the reason why it could not be.
///
/// Reports show the second case as `null` with its reason; it never turns into 0.
public enum Measured: Sendable, Equatable {
  /// The figure, finite, in the unit its name says.
  case value(Double)
  /// Why there is no figure, as half a sentence: "less than 3 s of voiced speech".
  case unmeasured(String)

  /// The figure, or `nil` when it was not measured.
  public var value: Double? {
    switch self {
    case .value(let value): value
    case .unmeasured: nil
    }
  }

  /// Why there is no figure, or `nil` when there is one.
  public var reason: String? {
    switch self {
    case .value: nil
    case .unmeasured(let reason): reason
    }
  }
}

extension Measured: ExpressibleByFloatLiteral {
  /// Wraps a literal figure.
  public init(floatLiteral value: Double) {
    self = .value(value)
  }
}
