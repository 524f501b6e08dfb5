import TestSignals
import Testing

@testable import SpeechAnalysis

/// A stretch of tone: its level and its length.
typealias Tone = (decibels: Double, seconds: Double)

@Suite struct LoudnessMeterTests {
  /// EBU Tech 3341, minimum requirements, test signals 1 to 5. Signals 7 and 8 are recordings that
  /// cannot be generated; 9 to 14 ask for momentary and short-term loudness.
  static let tech3341: [(tones: [Tone], loudness: Double)] = [
    ([(-23, 20)], -23),
    ([(-33, 20)], -33),
    ([(-36, 10), (-23, 60), (-36, 10)], -23),
    ([(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23),
    ([(-26, 20), (-20, 20.1), (-26, 20)], -23),
  ]

  @Test(arguments: tech3341)
  func tech3341TonesReadAsPrescribed(tones: [Tone], loudness: Double) throws {
    let measured = try #require(metered(asOneChannel(tones)).integratedLoudnessLUFS.value)
    #expect(abs(measured - loudness) <= 0.1)
  }

  /// EBU Tech 3342, minimum requirements, test signals 1 to 4.
  static let tech3342: [(levels: [Double], range: Double)] = [
    ([-20, -30], 10), ([-20, -15], 5), ([-40, -20], 20), ([-50, -35, -20, -35, -50], 15),
  ]

  @Test(arguments: tech3342)
  func tech3342TonesHaveThePrescribedRange(levels: [Double], range: Double) throws {
    let meter = metered(asOneChannel(levels.map { ($0, 20) }))
    let measured = try #require(meter.loudnessRangeLU.value)
    #expect(abs(measured - range) <= 1)
  }

  // Tech 3341's signal 6 has five channels. The two at the back weigh 1.41 in the standard and 1
  // here, so they are made stronger by that.
  @Test func theEnergiesOfChannelsAddUp() throws {
    let tone = sine(frequencyHz: 1_000, sampleRateHz: 8_000, seconds: 2)
    let front = amplified(tone, decibels: -28)
    let centre = amplified(tone, decibels: -24)
    let back = amplified(tone, decibels: -30 + 1.49)
    let meter = metered(interleaved(front, front, centre, back, back), channelCount: 5)
    let measured = try #require(meter.integratedLoudnessLUFS.value)
    #expect(abs(measured + 23) <= 0.1)
  }

  // BS.1770-4, Annex 1. The tolerance is for what the bilinear transform does to the filter at
  // other rates than 48 kHz: at most 0.041 LU, at 11,025 Hz, for libebur128 as well.
  @Test(arguments: [8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000, 768_000])
  func fullScaleToneReadsMinusThree(sampleRateHz: Int) throws {
    let tone = sine(frequencyHz: 997, sampleRateHz: sampleRateHz, seconds: 0.5)
    let meter = metered(tone, sampleRateHz: sampleRateHz)
    let measured = try #require(meter.integratedLoudnessLUFS.value)
    #expect(abs(measured + 3.01) <= 0.05)
  }

  // The reference filters in double precision, sample by sample, and sorts every block it ever saw.
  @Test(arguments: [8_000, 11_025, 48_000])
  func agreesWithTheSlowReference(sampleRateHz: Int) throws {
    let signal = unsteadyNoise(sampleRateHz: sampleRateHz)
    let meter = metered(signal, sampleRateHz: sampleRateHz)
    let reference = SlowLoudness(signal, sampleRateHz: sampleRateHz)
    let loudness = try #require(meter.integratedLoudnessLUFS.value)
    let range = try #require(meter.loudnessRangeLU.value)
    #expect(abs(loudness - reference.integratedLUFS) <= 0.0001)
    // Two ranks, each the mean of a bin that is 0.01 LU wide.
    #expect(abs(range - reference.rangeLU) <= 0.02)
  }

  @Test func halfTheAmplitudeReadsSixLower() throws {
    let signal = unsteadyNoise(sampleRateHz: 8_000)
    let loud = metered(signal)
    let soft = metered(signal.map { $0 / 2 })
    let loudness = try #require(loud.integratedLoudnessLUFS.value)
    let softLoudness = try #require(soft.integratedLoudnessLUFS.value)
    // The blocks at the edge of the gate may fall into another bin.
    #expect(abs(loudness - softLoudness - 6.0206) <= 0.001)
  }

  @Test(arguments: [1, 7, 160, 4_096], [8_000, 11_025])
  func anyCutGivesTheIdenticalResult(blockSize: Int, sampleRateHz: Int) {
    let mono = noise(seed: 15, sampleRateHz: sampleRateHz, seconds: 3.25)
    let frames = interleaved(mono, mono.reversed())
    let whole = metered(frames, sampleRateHz: sampleRateHz, channelCount: 2)
    var cut = LoudnessMeter(sampleRateHz: sampleRateHz, channelCount: 2)
    for block in blocks(of: blockSize, in: frames) { cut.append(block.span) }
    #expect(cut.integratedLoudnessLUFS == whole.integratedLoudnessLUFS)
    #expect(cut.loudnessRangeLU == whole.loudnessRangeLU)
  }

  // 400 ms at 11,025 Hz are 4 x 1,103 samples, which is no multiple of anything the meter works in.
  @Test func theLastBlockCountsAsSoonAsItIsWhole() {
    let tone = sine(frequencyHz: 997, sampleRateHz: 11_025, seconds: 1)
    let whole = metered(Array(tone.prefix(4 * 1_103)), sampleRateHz: 11_025)
    let short = metered(Array(tone.prefix(4 * 1_103 - 1)), sampleRateHz: 11_025)
    #expect(whole.integratedLoudnessLUFS.value != nil)
    #expect(short.integratedLoudnessLUFS == .unmeasured("shorter than 0.4 s"))
  }

  @Test func whatCannotBeMeasuredSaysWhy() {
    let silent = metered(silence(sampleRateHz: 8_000, seconds: 4))
    #expect(silent.integratedLoudnessLUFS == .unmeasured("nothing louder than -70 LUFS"))
    #expect(silent.loudnessRangeLU == .unmeasured("nothing louder than -70 LUFS"))
    let brief = metered(sine(frequencyHz: 997, sampleRateHz: 8_000, seconds: 2.9))
    #expect(brief.loudnessRangeLU == .unmeasured("shorter than 3 s"))
    #expect(metered([]).integratedLoudnessLUFS == .unmeasured("shorter than 0.4 s"))
  }
}

private func metered(
  _ frames: [Float], sampleRateHz: Int = 8_000, channelCount: Int = 1
) -> LoudnessMeter {
  var meter = LoudnessMeter(sampleRateHz: sampleRateHz, channelCount: channelCount)
  meter.append(frames.span)
  return meter
}

/// Tones of 1 kHz one after the other, as loud in one channel as the standard has them in two.
///
/// The standard's are of 48 kHz; what they test, gates and blocks, is the same at 8 kHz, and faster.
private func asOneChannel(_ tones: [Tone]) -> [Float] {
  tones.flatMap { tone in
    amplified(
      sine(frequencyHz: 1_000, sampleRateHz: 8_000, seconds: tone.seconds),
      decibels: tone.decibels + 3.01)
  }
}

/// Noise that swells, falls silent, and comes back softer: something for every gate.
private func unsteadyNoise(sampleRateHz: Int) -> [Float] {
  joined(
    modulatedNoise(seed: 1, sampleRateHz: sampleRateHz, seconds: 3, modulationHz: 0.7),
    silence(sampleRateHz: sampleRateHz, seconds: 1),
    noise(seed: 2, sampleRateHz: sampleRateHz, seconds: 2.35, amplitude: 0.03))
}

/// BS.1770-4 and Tech 3342 as they read, without regard to memory and time.
private struct SlowLoudness {
  let integratedLUFS: Double
  let rangeLU: Double

  init(_ signal: [Float], sampleRateHz: Int) {
    var filter = KWeighting(sampleRateHz: sampleRateHz)
    let squares = signal.map { sample in
      let filtered = filter.filter(Double(sample))
      return filtered * filtered
    }
    let step = Int((Double(sampleRateHz) / 10).rounded())
    func energies(ofSteps count: Int) -> [Double] {
      stride(from: 0, through: squares.count - count * step, by: step)
        .map { squares[$0..<$0 + count * step].reduce(0, +) / Double(count * step) }
        .filter { LoudnessHistogram.loudnessLUFS(ofEnergy: $0) > -70 }
    }
    func gated(_ energies: [Double], gateLU: Double) -> [Double] {
      let gate = mean(energies) * power(ofDecibels: gateLU)
      return energies.filter { $0 > gate }
    }
    let short = gated(energies(ofSteps: 30), gateLU: -20).sorted()
      .map(LoudnessHistogram.loudnessLUFS)
    func quantile(_ share: Double) -> Double {
      short[Int((Double(short.count - 1) * share).rounded())]
    }
    integratedLUFS = LoudnessHistogram.loudnessLUFS(
      ofEnergy: mean(gated(energies(ofSteps: 4), gateLU: -10)))
    rangeLU = quantile(0.95) - quantile(0.10)
  }
}

private func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}
