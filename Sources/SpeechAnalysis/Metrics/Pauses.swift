/// Silences inside the message, long enough to be heard as a pause.
///
/// Source of the limit: 0.25 s, Goldman-Eisler 1968, the most used cut-off (de Jong & Bosker,
/// DiSS 2013).
struct Pauses {
  /// Shortest pause.
  static let shortestSeconds = 0.25

  /// The pauses, in order.
  let spans: [TimeSpan]
  /// The stretches of message between them, in order: what is said in one breath.
  let runs: [TimeSpan]

  /// The pauses between segments that are in order and do not overlap.
  init(between segments: [TimeSpan]) {
    var spans: [TimeSpan] = []
    var runs: [TimeSpan] = []
    for segment in segments {
      guard let run = runs.last else {
        runs.append(segment)
        continue
      }
      // Segment edges lie on the 10 ms grid; half a millisecond absorbs their binary fractions.
      if segment.startSeconds - run.endSeconds >= Self.shortestSeconds - 0.000_5 {
        spans.append(TimeSpan(run.endSeconds, segment.startSeconds))
        runs.append(segment)
      } else {
        runs[runs.count - 1].endSeconds = segment.endSeconds
      }
    }
    self.spans = spans
    self.runs = runs
  }

  /// Their summed length.
  var totalSeconds: Double { spans.reduce(0) { $0 + $1.durationSeconds } }
}
