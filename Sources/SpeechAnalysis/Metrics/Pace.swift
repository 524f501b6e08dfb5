/// How fast the message is spoken: rates over any part of it, in syllables.
///
/// Speech rate counts pauses as time, articulation rate does not (Goldman-Eisler 1968).
struct Pace {
  /// Fewest syllables a rate is reported for: one more or less is then at most 13 %.
  static let fewestSyllables = 8
  /// Syllables to a word of a voicemail: 1.35, from the drafts' scripts counted with CMUdict.
  static let syllablesPerWord = 1.35
  /// Window of the pace curve.
  static let curveWindowSeconds = 3.0
  /// Step of the pace curve.
  static let curveStepSeconds = 0.5
  /// What "the end" is for the rush ratio.
  static let endingSeconds = 5.0

  private let message: TimeSpan
  private let runs: [TimeSpan]
  private let times: [Double]

  init(message: TimeSpan, runs: [TimeSpan], syllableTimesSeconds: [Double]) {
    self.message = message
    self.runs = runs
    times = syllableTimesSeconds
  }

  /// Syllables a second, pauses included.
  var speechRate: Measured {
    rate(syllables: times.count, seconds: message.durationSeconds)
  }

  /// Syllables a second, pauses left out.
  var articulationRate: Measured {
    rate(syllables: times.count, seconds: runs.reduce(0) { $0 + $1.durationSeconds })
  }

  /// Words a minute, pauses included, estimated from syllables.
  var wordsPerMinute: Measured {
    speechRate.value.map { .value($0 * 60 / Self.syllablesPerWord) } ?? speechRate
  }

  /// Articulation rate of the last 5 s over that of what comes before.
  var endRushRatio: Measured {
    ratio(splitAt: message.endSeconds - Self.endingSeconds)
  }

  /// Articulation rate of the last third over that of the first two.
  var lastThirdRatio: Measured {
    ratio(splitAt: message.endSeconds - message.durationSeconds / 3)
  }

  /// The articulation rate around each moment of the message, where enough of a window is spoken.
  var curve: [PacePoint] {
    var points: [PacePoint] = []
    var cursor = Cursor(runs: runs, times: times)
    var time = message.startSeconds + Self.curveStepSeconds
    while time < message.endSeconds {
      let from = max(message.startSeconds, time - Self.curveWindowSeconds / 2)
      let to = min(message.endSeconds, time + Self.curveWindowSeconds / 2)
      let part = cursor.count(from: from, to: to)
      if part.seconds >= Self.curveWindowSeconds / 2 {
        points.append(
          PacePoint(
            timeSeconds: time, syllablesPerSecond: Double(part.syllables) / part.seconds))
      }
      time += Self.curveStepSeconds
    }
    return points
  }

  private func rate(syllables: Int, seconds: Double) -> Measured {
    guard syllables >= Self.fewestSyllables else {
      return .unmeasured("fewer than \(Self.fewestSyllables) syllables")
    }
    return .value(Double(syllables) / seconds)
  }

  private func ratio(splitAt time: Double) -> Measured {
    var cursor = Cursor(runs: runs, times: times)
    let before = cursor.count(from: message.startSeconds, to: time)
    let after = cursor.count(from: time, to: message.endSeconds + 1)
    guard before.syllables >= Self.fewestSyllables, after.syllables >= Self.fewestSyllables else {
      return .unmeasured("too short to compare its end with the rest")
    }
    return .value(
      Double(after.syllables) / after.seconds / (Double(before.syllables) / before.seconds))
  }
}

/// Counts syllables and spoken seconds in windows that only move forward.
private struct Cursor {
  let runs: [TimeSpan]
  let times: [Double]
  private var firstRun = 0
  private var firstTime = 0

  init(runs: [TimeSpan], times: [Double]) {
    self.runs = runs
    self.times = times
  }

  mutating func count(from: Double, to: Double) -> (syllables: Int, seconds: Double) {
    while firstRun < runs.count, runs[firstRun].endSeconds <= from { firstRun += 1 }
    while firstTime < times.count, times[firstTime] < from { firstTime += 1 }
    var seconds = 0.0
    for run in runs[firstRun...] {
      guard run.startSeconds < to else { break }
      seconds += min(run.endSeconds, to) - max(run.startSeconds, from)
    }
    let last = times[firstTime...].firstIndex { $0 >= to } ?? times.count
    return (last - firstTime, seconds)
  }
}
