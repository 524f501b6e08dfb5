/// Where a measurement is comfortable, by the thresholds of the guidance in use.
public struct ComfortRange: Sendable, Equatable {
  /// The measurement's name in the JSON report, such as `messageSeconds`; its unit is the limits'.
  public var measurement: String
  /// Least comfortable figure, if there is one.
  public var lower: Double?
  /// Greatest comfortable figure, if there is one.
  public var upper: Double?

  /// A range with a lower limit, an upper limit, or both.
  public init(measurement: String, lower: Double? = nil, upper: Double? = nil) {
    precondition(lower != nil || upper != nil, "a comfort range needs a limit")
    self.measurement = measurement
    self.lower = lower
    self.upper = upper
  }
}
