import TestSignals
import Testing

@testable import SpeechAnalysis

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct ActiveSpeechLevelMeterTests {
  /// A tone of -20 dBFS RMS for two seconds out of four, three times.
  private static let halfActiveTone = (0..<3).flatMap { _ in
    joined(
      sine(
        frequencyHz: 500, sampleRateHz: 8_000, seconds: 2, amplitude: 0.1 * 2.0.squareRoot()),
      silence(sampleRateHz: 8_000, seconds: 2))
  }

  // The hangover counts 0.2 s and the fading envelope some 0.1 s after each tone as active, so the
  // level lies up to 0.6 dB under the tone's own, and the activity somewhat over one half.
  @Test func pausesDoNotLowerTheLevel() throws {
    let meter = metered(Self.halfActiveTone, sampleRateHz: 8_000)
    let level = try #require(meter.activeSpeechLevelDBFS.value)
    let activity = try #require(meter.activityFactor.value)
    #expect(abs(level + 20) <= 0.6)
    #expect(abs(activity - 0.55) <= 0.03)
  }

  @Test func aToneWithoutPauseReadsItsRMS() throws {
    let tone = sine(frequencyHz: 500, sampleRateHz: 8_000, seconds: 20, amplitude: 0.1)
    let level = try #require(metered(tone, sampleRateHz: 8_000).activeSpeechLevelDBFS.value)
    #expect(abs(level + 23.01) <= 0.01)
  }

  @Test(arguments: [8_000, 11_025, 44_100])
  func agreesWithTheSlowReference(sampleRateHz: Int) throws {
    let signal = noiseBursts(
      seed: 11, sampleRateHz: sampleRateHz, seconds: 2.1, amplitude: 0.2, onSeconds: 0.31,
      offSeconds: 0.37)
    let meter = metered(signal, sampleRateHz: sampleRateHz)
    let level = try #require(meter.activeSpeechLevelDBFS.value)
    let activity = try #require(meter.activityFactor.value)
    let reference = SlowActiveLevel(signal, sampleRateHz: sampleRateHz)
    #expect(abs(level - reference.levelDBFS) <= 0.01)
    #expect(abs(activity - reference.activityFactor) <= 0.002)
  }

  // A threshold twice as high for a signal twice as strong: by factors of two nothing changes.
  @Test(arguments: [-12, -6, -1])
  func gainShiftsTheLevel(exponent: Int) throws {
    let signal = noiseBursts(
      seed: 12, sampleRateHz: 16_000, seconds: 2.4, onSeconds: 0.4, offSeconds: 0.8)
    let gain = Float(sign: .plus, exponent: exponent, significand: 1)
    let level = try #require(metered(signal).activeSpeechLevelDBFS.value)
    let shifted = try #require(metered(signal.map { $0 * gain }).activeSpeechLevelDBFS.value)
    #expect(abs(shifted - level - 6.0206 * Double(exponent)) <= 0.001)
  }

  @Test(arguments: [1, 7, 160, 4_096])
  func anyCutGivesTheIdenticalResult(blockSize: Int) {
    let signal = modulatedNoise(seed: 13, sampleRateHz: 16_000, seconds: 2, modulationHz: 0.6)
    var cut = ActiveSpeechLevelMeter(sampleRateHz: 16_000)
    for block in blocks(of: blockSize, in: signal) { cut.append(block.span) }
    #expect(cut.activeSpeechLevelDBFS == metered(signal).activeSpeechLevelDBFS)
    #expect(cut.activityFactor == metered(signal).activityFactor)
  }

  @Test func whatCannotBeMeasuredSaysWhy() {
    let silent = metered(silence(sampleRateHz: 16_000, seconds: 2))
    #expect(silent.activeSpeechLevelDBFS == .unmeasured("digital silence"))
    #expect(silent.activityFactor == .unmeasured("digital silence"))
    let faint = metered(noise(seed: 14, sampleRateHz: 16_000, seconds: 2, amplitude: 1e-6))
    #expect(faint.activeSpeechLevelDBFS == .unmeasured("nothing louder than -104 dBFS"))
    #expect(metered([]).activeSpeechLevelDBFS == .unmeasured("digital silence"))
  }

  @Test func clicksAreMeasuredByTheThresholdTheyReach() {
    let click = impulse(sampleRateHz: 16_000, seconds: 2, atSeconds: 1)
    #expect(metered(click).activeSpeechLevelDBFS.value != nil)
  }
}

private func metered(_ signal: [Float], sampleRateHz: Int = 16_000) -> ActiveSpeechLevelMeter {
  var meter = ActiveSpeechLevelMeter(sampleRateHz: sampleRateHz)
  meter.append(signal.span)
  return meter
}

/// P.56 method B as it reads: an envelope at each sample, a counter for each threshold.
private struct SlowActiveLevel {
  private(set) var levelDBFS = -Double.infinity
  let activityFactor: Double

  init(_ signal: [Float], sampleRateHz: Int) {
    let thresholds = (-15 ... -1).map { pow(2, Double($0)) }
    let decay = exp(-1 / (Double(sampleRateHz) * 0.03))
    let hangover = Int((Double(sampleRateHz) * 0.2).rounded(.up))
    var (first, envelope, squares) = (0.0, 0.0, 0.0)
    var active = [Int](repeating: 0, count: thresholds.count)
    var quiet = [Int](repeating: hangover, count: thresholds.count)
    for sample in signal.map(Double.init) {
      squares += sample * sample
      first = decay * first + (1 - decay) * abs(sample)
      envelope = decay * envelope + (1 - decay) * first
      for (index, threshold) in thresholds.enumerated() {
        quiet[index] = envelope >= threshold ? 0 : quiet[index] + 1
        if quiet[index] <= hangover, envelope >= threshold || active[index] > 0 {
          active[index] += 1
        }
      }
    }
    let levels = zip(active, thresholds).filter { $0.0 > 0 }.map { count, threshold in
      let level = 10 * log10(squares / Double(count))
      return (level: level, excess: level - 20 * log10(threshold))
    }
    for (lower, upper) in zip(levels, levels.dropFirst())
    where lower.excess > 15.9 && upper.excess <= 15.9 {
      let share = (lower.excess - 15.9) / (lower.excess - upper.excess)
      levelDBFS = lower.level + share * (upper.level - lower.level)
    }
    activityFactor = squares / Double(signal.count) / pow(10, levelDBFS / 10)
  }
}
