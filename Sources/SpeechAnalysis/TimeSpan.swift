/// A stretch of the recording, in seconds from its start; `startSeconds` < `endSeconds`.
public struct TimeSpan: Sendable, Equatable {
  /// Where it begins.
  public var startSeconds: Double
  /// Where it ends.
  public var endSeconds: Double

  /// A stretch between two times.
  public init(_ startSeconds: Double, _ endSeconds: Double) {
    self.startSeconds = startSeconds
    self.endSeconds = endSeconds
  }

  /// How long it lasts.
  public var durationSeconds: Double { endSeconds - startSeconds }
}
