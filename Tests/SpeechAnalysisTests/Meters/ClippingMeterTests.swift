import TestSignals
import Testing

@testable import SpeechAnalysis

@Suite struct ClippingMeterTests {
  @Test func countsEverySampleOfFlatTops() {
    let signal = clippedSine(frequencyHz: 200, sampleRateHz: 16_000, seconds: 1, amplitude: 2)
    let clipped = signal.filter { abs($0) >= 0.98855 }.count
    #expect(metered(signal).clippedSampleCount == clipped)
    #expect(clipped > 8_000)
  }

  // The share of a clipped sine's turn that is flat is 1 - asin(ceiling / amplitude) / (π / 2).
  @Test func aSineTwiceTooLoudIsClippedTwoThirdsOfTheTime() {
    let signal = clippedSine(frequencyHz: 100, sampleRateHz: 48_000, seconds: 1, amplitude: 2)
    let share = Double(metered(signal, sampleRateHz: 48_000).clippedSampleCount) / 48_000
    // A flat top is 160 samples, give or take the one at each end and what lies above -0.1 dBFS.
    #expect(abs(share - 2.0 / 3) <= 0.02)
  }

  @Test(arguments: [-1.0, -6, -20, -35])
  func clippedThenTurnedDownIsStillClipped(decibels: Double) {
    let signal = clippedSine(frequencyHz: 200, sampleRateHz: 16_000, seconds: 1, amplitude: 4)
    let flat = signal.filter { abs($0) == 1 }.count
    let turnedDown = rounded(amplified(signal, decibels: decibels), bits: 16)
    #expect(metered(turnedDown).clippedSampleCount == flat)
  }

  // µ-law's largest value is 32,124 / 32,768, which is -0.17 dBFS.
  @Test func theCeilingOfMuLawCounts() {
    let signal = clippedSine(
      frequencyHz: 200, sampleRateHz: 8_000, seconds: 1, amplitude: 2, ceiling: 32_124 / 32_768)
    let flat = signal.filter { abs($0) > 0.98 }.count
    #expect(metered(signal, sampleRateHz: 8_000).clippedSampleCount == flat)
  }

  @Test(arguments: [0.9, 0.5, 0.05])
  func roundPeaksAreNotClipped(amplitude: Double) {
    let signal = sine(
      frequencyHz: 440, sampleRateHz: 16_000, seconds: 1, amplitude: amplitude)
    #expect(metered(rounded(signal, bits: 16)).clippedSampleCount == 0)
  }

  @Test func noiseAtFullScaleIsNotClipped() {
    let signal = noise(seed: 8, sampleRateHz: 16_000, seconds: 5, amplitude: 0.98)
    #expect(metered(signal).clippedSampleCount == 0)
  }

  // The hiss of a quiet line jumps between a few values; equal ones are no flat top.
  @Test func coarseNearSilenceIsNotClipped() {
    let signal = noise(seed: 9, sampleRateHz: 8_000, seconds: 5, amplitude: 2.4 / 32_768)
    #expect(metered(rounded(signal, bits: 16), sampleRateHz: 8_000).clippedSampleCount == 0)
  }

  @Test func twoSamplesInARowAreAPeak() {
    let two: [Float] = [0, 1, 1, 0, -1, -1, 1, 1, 0]
    let three: [Float] = [0, 1, 1, 1, 0, -1, -1, -1, -1]
    #expect(metered(two).clippedSampleCount == 0)
    #expect(metered(three).clippedSampleCount == 7)
  }

  @Test func placesAreToldInSeconds() {
    let burst = clippedSine(frequencyHz: 200, sampleRateHz: 16_000, seconds: 0.1, amplitude: 4)
    let pause = silence(sampleRateHz: 16_000, seconds: 0.4)
    let spans = metered(joined(pause, burst, pause, burst)).clippedSpans
    #expect(spans.count == 2)
    // The first flat top begins within a millisecond of the burst.
    #expect(abs(spans[0].startSeconds - 0.4) <= 0.001)
    #expect(abs(spans[0].endSeconds - 0.5) <= 0.001)
    #expect(abs(spans[1].startSeconds - 0.9) <= 0.001)
  }

  @Test func manyPlacesAreMergedUntilTheyFit() {
    let once = joined([1, 1, 1, 1], silence(sampleRateHz: 16_000, seconds: 0.1))
    let signal = (0..<250).flatMap { _ in once }
    let meter = metered(signal)
    #expect(meter.clippedSampleCount == 1_000)
    #expect(meter.clippedSpans.count <= 100)
    #expect(meter.clippedSpans.first?.startSeconds == 0)
    #expect(meter.clippedSpans.last?.endSeconds == Double(249 * once.count + 4) / 16_000)
  }

  @Test(arguments: [1, 7, 160, 4_096])
  func anyCutGivesTheIdenticalResult(blockSize: Int) {
    let signal = joined(
      noise(seed: 10, sampleRateHz: 16_000, seconds: 1),
      clippedSine(frequencyHz: 90, sampleRateHz: 16_000, seconds: 0.5, amplitude: 3))
    let whole = metered(signal)
    var cut = ClippingMeter(sampleRateHz: 16_000)
    for block in blocks(of: blockSize, in: signal) { cut.append(block.span) }
    #expect(cut.clippedSampleCount == whole.clippedSampleCount)
    #expect(cut.clippedSpans == whole.clippedSpans)
    #expect(whole.clippedSampleCount > 1_000)
  }

  @Test func silenceIsNotClipped() {
    #expect(metered(silence(sampleRateHz: 16_000, seconds: 1)).clippedSampleCount == 0)
    #expect(metered([]).clippedSpans.isEmpty)
  }
}

private func metered(_ signal: [Float], sampleRateHz: Int = 16_000) -> ClippingMeter {
  var meter = ClippingMeter(sampleRateHz: sampleRateHz)
  meter.append(signal.span)
  return meter
}

/// The signal as a file of so many bits holds it.
private func rounded(_ signal: [Float], bits: Int) -> [Float] {
  let steps = Float(1 << (bits - 1))
  return signal.map { ($0 * steps).rounded() / steps }
}
