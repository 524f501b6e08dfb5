import TestSignals
import Testing

@testable import SpeechAnalysis

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct TruePeakMeterTests {
  /// EBU Tech 3341, minimum requirements, test signals 15 to 19: the rate over the tone's frequency,
  /// its phase in degrees, its amplitude, and the peak to be read.
  static let tech3341: [(ratio: Double, degrees: Double, amplitude: Double, peak: Double)] = [
    (4, 0, 0.5, -6), (4, 45, 0.5, -6), (6, 60, 0.5, -6), (8, 67.5, 0.5, -6), (4, 45, 1.41, 3),
  ]

  @Test(arguments: tech3341, [8_000, 44_100, 96_000])
  func tech3341TonesReadAsPrescribed(
    tone: (ratio: Double, degrees: Double, amplitude: Double, peak: Double), sampleRateHz: Int
  ) throws {
    let signal = sine(
      frequencyHz: Double(sampleRateHz) / tone.ratio, sampleRateHz: sampleRateHz, seconds: 0.05,
      amplitude: tone.amplitude, phase: tone.degrees * Double.pi / 180)
    let measured = try #require(metered(fadedIn(signal), sampleRateHz: sampleRateHz).value)
    #expect(measured - tone.peak <= 0.2)
    #expect(measured - tone.peak >= -0.4)
  }

  // In the manner of signals 20 to 23: one peak of full scale, made at four times the rate, of which
  // only every fourth point is kept, from each of four places on.
  @Test(arguments: 0...3)
  func aPeakIsFoundWhereverItLiesBetweenSamples(offset: Int) throws {
    let dense = (-2_000...2_000).map { index -> Float in
      let time = Double(index) / 4
      let swell = exp(-time * time / 200)
      return Float(swell * cos(2 * Double.pi * 0.2 * time))
    }
    let signal = stride(from: offset, to: dense.count, by: 4).map { dense[$0] }
    let measured = try #require(metered(signal, sampleRateHz: 48_000).value)
    #expect(measured <= 0.2)
    #expect(measured >= -0.4)
  }

  // Noise in bursts, each louder: the meter passes over most of it and must not miss a thing.
  @Test(arguments: [(8_000, 4), (96_000, 2), (192_000, 1)])
  func agreesWithInterpolatingEverything(sampleRateHz: Int, factor: Int) throws {
    let bursts = noiseBursts(
      seed: 6, sampleRateHz: sampleRateHz, seconds: 4_000 / Double(sampleRateHz),
      onSeconds: 100 / Double(sampleRateHz), offSeconds: 150 / Double(sampleRateHz))
    let signal = bursts.enumerated().map { $1 * Float($0 + 1) / Float(bursts.count) }
    let measured = try #require(metered(signal, sampleRateHz: sampleRateHz).value)
    let expected = decibels(ofAmplitude: slowPeak(of: signal, factor: factor))
    #expect(abs(measured - expected) <= 1e-5)
  }

  @Test func theLouderChannelCounts() {
    let soft = sine(frequencyHz: 1_000, sampleRateHz: 16_000, seconds: 0.1, amplitude: 0.1)
    let loud = sine(frequencyHz: 700, sampleRateHz: 16_000, seconds: 0.1, amplitude: 0.7)
    var meter = TruePeakMeter(sampleRateHz: 16_000, channelCount: 2)
    meter.append(interleaved(soft, loud).span)
    #expect(meter.truePeakDBTP == metered(loud, sampleRateHz: 16_000))
  }

  @Test func theLastSampleCounts() {
    let click = impulse(sampleRateHz: 16_000, seconds: 0.1, atSeconds: 1_599.0 / 16_000)
    #expect(metered(click, sampleRateHz: 16_000) == .value(0))
  }

  @Test(arguments: [1, 7, 160, 4_096])
  func anyCutGivesTheIdenticalResult(blockSize: Int) {
    let signal = noise(seed: 7, sampleRateHz: 16_000, seconds: 0.5, amplitude: 0.4)
    var meter = TruePeakMeter(sampleRateHz: 16_000)
    for block in blocks(of: blockSize, in: signal) { meter.append(block.span) }
    #expect(meter.truePeakDBTP == metered(signal, sampleRateHz: 16_000))
  }

  @Test func digitalSilenceHasNoPeak() {
    let silent = silence(sampleRateHz: 16_000, seconds: 1)
    #expect(metered(silent, sampleRateHz: 16_000) == .unmeasured("digital silence"))
    #expect(metered([], sampleRateHz: 16_000) == .unmeasured("digital silence"))
  }
}

private func metered(_ signal: [Float], sampleRateHz: Int) -> Measured {
  var meter = TruePeakMeter(sampleRateHz: sampleRateHz)
  meter.append(signal.span)
  return meter.truePeakDBTP
}

/// Without the edges at which a tone that starts at once overshoots.
private func fadedIn(_ signal: [Float]) -> [Float] {
  signal.enumerated().map { index, sample in
    let edge = min(index, signal.count - 1 - index)
    return sample * Float(min(Double(edge) / 100, 1))
  }
}

/// The peak with every point in between computed, from the formula.
private func slowPeak(of signal: [Float], factor: Int) -> Double {
  let reach = 24 / factor
  var peak = 0.0
  for position in 0..<signal.count * factor {
    let nearest = position / factor
    var value = 0.0
    for index in max(0, nearest - reach)...min(signal.count - 1, nearest + reach + 1) {
      let time = Double(position) / Double(factor) - Double(index)
      guard factor > 1, abs(time) * Double(factor) < 24 else {
        value += time == 0 ? Double(signal[index]) : 0
        continue
      }
      let sinc = time == 0 ? 1 : sin(Double.pi * time) / (Double.pi * time)
      value += Double(signal[index]) * sinc * (1 + cos(Double.pi * time * Double(factor) / 24)) / 2
    }
    peak = max(peak, abs(value))
  }
  return peak
}
