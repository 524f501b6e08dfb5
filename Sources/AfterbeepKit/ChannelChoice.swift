/// Which channel of a recording to listen to.
public enum ChannelChoice: Sendable, Equatable {
  /// The mean of all channels.
  case mix
  /// One channel, counted from 1 (left).
  case number(Int)
  /// The channel that speaks when they differ, the mix when they hold the same take.
  case auto

  /// Reads `mix`, `left`, `right`, `auto` or a number from 1; anything else is `nil`.
  public init?(_ name: String) {
    switch name {
    case "mix": self = .mix
    case "left": self = .number(1)
    case "right": self = .number(2)
    case "auto": self = .auto
    default:
      guard let number = Int(name), number >= 1 else { return nil }
      self = .number(number)
    }
  }

  /// What the report calls a channel, counted from 1.
  static func name(ofChannel number: Int, of channelCount: Int) -> String {
    guard channelCount == 2 else { return String(number) }
    return number == 1 ? "left" : "right"
  }
}
