/// Measures one recording from its samples, as they come in.
///
/// Samples go through frames, features, segments and metrics in that order; each stage is its own
/// file. Decisions are made by blocks of 10 s with 30 s of surroundings on either side, so memory
/// stays that of 70 s plus the result, and cutting the samples into other blocks changes nothing.
///
/// ```swift
/// var analyzer = SpeechAnalyzer(sampleRateHz: 16_000)
/// analyzer.append(samples.span)
/// let measurements = analyzer.finish()
/// ```
public struct SpeechAnalyzer: ~Copyable {
  /// What of the recording is listened to.
  public enum Source: Sendable, Equatable {
    /// The mean of all channels; loudness and true peak are those of the channels as played.
    case mix
    /// One channel, counted from 1.
    case channel(Int)
  }

  private let sampleRateHz: Int
  private let channelCount: Int
  private let source: Source
  private var sampleCount = 0
  private var spareMono: [Float] = []
  private var meters: Meters
  private var frames: FrameAnalyzer
  private var surroundings = SurroundingsTracker()
  private var decisions: Decisions
  private var nextBlock = 0

  /// An analyzer for one recording.
  ///
  /// - Parameters:
  ///   - sampleRateHz: Samples a second, at least 8,000.
  ///   - channelCount: Channels in what `append` is given.
  ///   - source: Which of them to listen to.
  public init(sampleRateHz: Int, channelCount: Int = 1, listeningTo source: Source = .mix) {
    if case .channel(let number) = source {
      precondition((1...channelCount).contains(number), "there is no channel \(number)")
    }
    self.sampleRateHz = sampleRateHz
    self.channelCount = channelCount
    self.source = source
    meters = Meters(sampleRateHz: sampleRateHz, channelCount: source == .mix ? channelCount : 1)
    frames = FrameAnalyzer(grid: FrameGrid(sampleRateHz: sampleRateHz))
    decisions = Decisions()
  }

  /// Adds samples: whole frames, interleaved, full scale 1, any number of them.
  public mutating func append(_ samples: Span<Float>) {
    let count = samples.count / channelCount
    precondition(count * channelCount == samples.count, "a block must hold whole frames")
    sampleCount += count
    if channelCount == 1 {
      measure(mono: samples, played: samples)
    } else {
      var mono: [Float] = []
      swap(&mono, &spareMono)
      downmix(samples, into: &mono)
      if source == .mix {
        measure(mono: mono.span, played: samples)
      } else {
        measure(mono: mono.span, played: mono.span)
      }
      swap(&mono, &spareMono)
    }
  }

  private mutating func measure(mono: Span<Float>, played: Span<Float>) {
    meters.append(mono: mono, played: played)
    frames.append(mono)
    while frames.features.endFrame
      >= (nextBlock + 1) * Surroundings.blockFrames + Surroundings.reachFrames
    {
      decideBlock()
    }
  }

  /// Ends the recording and gives what was measured.
  public consuming func finish() -> Measurements {
    frames.finish()
    while nextBlock * Surroundings.blockFrames < frames.features.endFrame { decideBlock() }
    decisions.finish(in: frames.features)
    return Measurements(
      durationSeconds: Double(sampleCount) / Double(sampleRateHz), decisions: decisions,
      meters: meters, sampleRateHz: sampleRateHz)
  }

  private mutating func decideBlock() {
    let around = surroundings.surroundings(of: nextBlock, in: frames.features)
    let start = nextBlock * Surroundings.blockFrames
    let end = min(start + Surroundings.blockFrames, frames.features.endFrame)
    decisions.decide(start..<end, of: frames.features, around: around)
    nextBlock += 1
    frames.features.drop(before: end - Surroundings.reachFrames)
  }

  private func downmix(_ samples: Span<Float>, into mono: inout [Float]) {
    mono.removeAll(keepingCapacity: true)
    let scale = 1 / Float(channelCount)
    for start in stride(from: 0, to: samples.count, by: channelCount) {
      switch source {
      case .channel(let number): mono.append(samples[start + number - 1])
      case .mix:
        var sum: Float = 0
        for channel in 0..<channelCount { sum += samples[start + channel] }
        mono.append(sum * scale)
      }
    }
  }
}
