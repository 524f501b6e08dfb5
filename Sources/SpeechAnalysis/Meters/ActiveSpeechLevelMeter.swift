/// Level of the speech while it is active: pauses neither lower it nor does their number matter.
///
/// The method follows an envelope and asks, for thresholds a factor of two apart, how long the
/// envelope is above each. The level over that time, less the threshold, shrinks as the threshold
/// rises; where it passes 15.9 dB, the level is the active speech level.
///
/// Takes blocks of any size; any cut gives the identical result. Samples must be finite. Whatever
/// sounds is taken for speech; whether it is, voice activity knows better.
///
/// Two choices are ours: the envelope moves once in eight samples, on their mean magnitude, which
/// the tests hold within 0.01 dB of moving at each; and nothing is filtered out beforehand, because
/// the figure stands for the level a listener hears.
///
/// Source: ITU-T P.56, method B.
package struct ActiveSpeechLevelMeter {
  private static let timeConstantSeconds = 0.03
  private static let hangoverSeconds = 0.2
  private static let marginDB = 15.9
  /// Thresholds are 2⁻²⁰, 2⁻¹⁹ … 2⁻¹: as many as the standard's 15 for 16 bits, and five below.
  private static let lowestExponent = -20
  private static let thresholdCount = 20
  private static let samplesPerTick = 8
  private static let samplesPerGroup = 512

  private var waiting = SampleGroup(size: samplesPerGroup)
  private var squares = 0.0
  private var envelope: SpeechEnvelope
  private var activity: ThresholdActivity

  /// A meter that has heard nothing.
  package init(sampleRateHz: Int) {
    let ticksPerSecond = Double(sampleRateHz) / Double(Self.samplesPerTick)
    envelope = SpeechEnvelope(timeConstantTicks: ticksPerSecond * Self.timeConstantSeconds)
    activity = ThresholdActivity(
      thresholdCount: Self.thresholdCount,
      hangoverTickCount: Int((ticksPerSecond * Self.hangoverSeconds).rounded(.up)))
  }

  /// Listens on.
  ///
  /// - Parameter samples: Mono, full scale 1.
  package mutating func append(_ samples: Span<Float>) {
    var start = waiting.fill(from: samples)
    while waiting.isFull {
      measureWaiting()
      waiting.advance()
      start += waiting.fill(from: samples.extracting(start...))
    }
  }

  /// Moves the envelope through the samples that wait; up to seven at the end are left out.
  private mutating func measureWaiting() {
    let group = waiting.samples
    let samples = group.span
    var groupSquares = SIMD8<Float>()
    for tick in 0..<waiting.count / Self.samplesPerTick {
      var tickSamples = SIMD8<Float>()
      for lane in 0..<8 { tickSamples[lane] = samples[tick * 8 + lane] }
      groupSquares += tickSamples * tickSamples
      let magnitudes = tickSamples.replacing(with: -tickSamples, where: tickSamples .< 0)
      envelope.move(to: Double(sumOfLanes(magnitudes)) / 8)
      activity.append(reachedCount: thresholdsReached(by: envelope.level))
    }
    squares += Double(sumOfLanes(groupSquares))
  }

  private func thresholdsReached(by level: Double) -> Int {
    guard level > 0 else { return 0 }
    let lowest = Self.lowestExponent
    let exponent = min(max(level.exponent, lowest - 1), lowest + Self.thresholdCount - 1)
    return exponent - lowest + 1
  }

  /// RMS of the speech while it is active, relative to a constant at full scale.
  package var activeSpeechLevelDBFS: Measured {
    finished.activeLevelDB.map(Measured.value) ?? .unmeasured(finished.reason)
  }

  /// Share of the time in which speech is active, 0...1.
  package var activityFactor: Measured {
    let finished = finished
    guard let level = finished.activeLevelDB else { return .unmeasured(finished.reason) }
    let mean = finished.squares / Double(finished.activity.tickCount * Self.samplesPerTick)
    return .value(min(mean / power(ofDecibels: level), 1))
  }

  private var finished: Self {
    var finished = self
    finished.measureWaiting()
    return finished
  }

  private var reason: String {
    squares == 0 ? "digital silence" : "nothing louder than -104 dBFS"
  }

  /// The level at which it exceeds its threshold by the margin, between two thresholds by straight
  /// line; `nil` when it does not even exceed the lowest by as much.
  private var activeLevelDB: Double? {
    var before: (level: Double, excess: Double)?
    for (index, activeCount) in activity.activeCounts.enumerated() where activeCount > 0 {
      let level = decibels(ofPower: squares / Double(activeCount * Self.samplesPerTick))
      let threshold = Double(sign: .plus, exponent: Self.lowestExponent + index, significand: 1)
      let excess = level - decibels(ofAmplitude: threshold)
      if excess <= Self.marginDB {
        guard let before else { return nil }
        let share = (before.excess - Self.marginDB) / (before.excess - excess)
        return before.level + share * (level - before.level)
      }
      before = (level, excess)
    }
    // Clicks may be so short that no envelope follows them: no threshold comes close to their level.
    return before?.level
  }
}
