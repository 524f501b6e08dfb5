/// A figure of a rule that a profile may set.
package struct Threshold<Owner: Rule>: Sendable {
  /// Where the rule keeps it.
  package typealias Path = any WritableKeyPath<Owner, Double> & Sendable

  /// The property's name, which is the key in a profile; it carries the unit.
  package let name: String
  /// The unit for readers, such as "syllables/s".
  package let unit: String
  /// What it limits.
  package let meaning: String
  /// Values that make sense; a profile that leaves them is refused.
  package let range: ClosedRange<Double>
  /// A threshold that must stay below this one, so that grades keep their order.
  let above: Path?
  let path: Path

  init(
    _ path: Path, _ name: String, unit: String, within range: ClosedRange<Double>,
    above: Path? = nil, _ meaning: String
  ) {
    self.path = path
    self.name = name
    self.unit = unit
    self.range = range
    self.above = above
    self.meaning = meaning
  }
}

/// A threshold with its value, without the type of its rule: what pages and snapshots show.
package struct ThresholdSetting: Sendable {
  package let name: String
  package let value: Double
  package let unit: String
  package let meaning: String
}

extension Rule {
  /// The thresholds this rule checks by.
  package var settings: [ThresholdSetting] {
    Self.thresholds.map {
      ThresholdSetting(
        name: $0.name, value: self[keyPath: $0.path], unit: $0.unit, meaning: $0.meaning)
    }
  }
}
