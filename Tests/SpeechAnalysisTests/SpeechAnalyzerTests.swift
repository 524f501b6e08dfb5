import TestSignals
import Testing

@testable import SpeechAnalysis

@Suite struct SpeechAnalyzerTests {
  /// Three phrases of syllables at 4 a second, 0.6 s apart.
  private static let times: [Double] = [1.0, 4.6, 8.2].flatMap { start in
    (0..<12).map { start + Double($0) / 4 }
  }

  private static func draft(rate: Int) -> [Float] {
    syllables(at: times, sampleRateHz: rate, seconds: 12.5) { 110 + 10 * Double($0 % 4) }
  }

  @Test(arguments: [8_000, 11_025, 16_000, 44_100, 48_000])
  func speechPausesAndSyllablesAreFoundAtAnyRate(rate: Int) throws {
    let measured = measure(Self.draft(rate: rate), rate: rate)
    #expect(abs(try #require(measured.messageSeconds.value) - 10.1) < 0.15)
    #expect(abs(try #require(measured.leadingSilenceSeconds.value) - 0.93) < 0.1)
    #expect(measured.pauses.count == 2)
    #expect(measured.syllableTimesSeconds.count == 36)
    for (found, spoken) in zip(measured.syllableTimesSeconds, Self.times) {
      #expect(abs(found - spoken) < 0.04)
    }
    #expect(abs(try #require(measured.medianPitchHz.value) - 125) < 10)
  }

  @Test(arguments: [1, 7, 160, 4_096, 1_000_000])
  func blockSizeChangesNothing(size: Int) {
    let signal = Array(Self.draft(rate: 8_000)[..<40_000])
    var analyzer = SpeechAnalyzer(sampleRateHz: 8_000)
    for block in blocks(of: size, in: signal) { analyzer.append(block.span) }
    #expect(analyzer.finish() == measure(signal, rate: 8_000))
  }

  @Test(arguments: [-30.0, -12, 6])
  func gainMovesLevelsOnly(decibels: Double) throws {
    let plain = measure(Self.draft(rate: 16_000), rate: 16_000)
    let moved = measure(
      amplified(Self.draft(rate: 16_000), decibels: decibels), rate: 16_000)
    #expect(moved.syllableTimesSeconds.count == plain.syllableTimesSeconds.count)
    #expect(moved.pauses.count == plain.pauses.count)
    for (pause, before) in zip(moved.pauses, plain.pauses) {
      // An edge may move by a frame or two where the faintest noise falls under the model's floor.
      #expect(abs(pause.startSeconds - before.startSeconds) < 0.025)
      #expect(abs(pause.endSeconds - before.endSeconds) < 0.025)
    }
    for level in [\Measurements.activeSpeechLevelDBFS, \.noiseFloorDBFS, \.integratedLoudnessLUFS] {
      let before = try #require(plain[keyPath: level].value)
      let after = try #require(moved[keyPath: level].value)
      // Half-decibel steps of the floor's histogram are the widest.
      #expect(abs(after - before - decibels) < 0.6)
    }
  }

  @Test func silenceBeforeAndAfterMovesTimesOnly() throws {
    let hiss = noise(seed: 9, sampleRateHz: 8_000, seconds: 3, amplitude: 0.000_5)
    let plain = measure(Self.draft(rate: 8_000), rate: 8_000)
    let later = measure(joined(hiss, Self.draft(rate: 8_000), hiss), rate: 8_000)
    #expect(later.pauses.count == plain.pauses.count)
    #expect(later.syllableTimesSeconds.count == plain.syllableTimesSeconds.count)
    let before = try #require(plain.messageSeconds.value)
    let after = try #require(later.messageSeconds.value)
    #expect(abs(before - after) < 0.03)
  }

  @Test(arguments: [0, 1, 79, 8_000, 160_000])
  func digitalSilenceHoldsNoSpeech(count: Int) {
    let measured = measure([Float](repeating: 0, count: count), rate: 8_000)
    #expect(measured.speechSegments.isEmpty)
    #expect(measured.speechSeconds == 0)
    #expect(measured.messageSeconds == .unmeasured("no speech"))
    #expect(measured.syllableTimesSeconds.isEmpty)
  }

  @Test func steadyNoiseHoldsNoSpeech() {
    let hiss = noise(seed: 4, sampleRateHz: 16_000, seconds: 20, amplitude: 0.05)
    #expect(measure(hiss, rate: 16_000).speechSegments.isEmpty)
  }

  @Test func longRecordingsRepeatWhatShortOnesShow() throws {
    // Nine times the draft: blocks of 10 s cut it at every place.
    let draft = Self.draft(rate: 8_000)
    let short = measure(draft, rate: 8_000)
    let long = measure(Array((0..<9).map { _ in draft }.joined()), rate: 8_000)
    #expect(long.syllableTimesSeconds.count == 9 * short.syllableTimesSeconds.count)
    #expect(long.pauses.count == 9 * short.pauses.count + 8)
  }

  @Test func oneChannelOfSeveralIsTheSameAsThatChannelAlone() {
    let left = Self.draft(rate: 8_000)
    let right = noise(seed: 8, sampleRateHz: 8_000, seconds: 12.5, amplitude: 0.1)
    let both = interleaved(left, right)
    var analyzer = SpeechAnalyzer(
      sampleRateHz: 8_000, channelCount: 2, listeningTo: .channel(1))
    analyzer.append(both.span)
    #expect(analyzer.finish() == measure(left, rate: 8_000))
  }

  @Test func twoEqualChannelsPlay3DecibelsLouder() throws {
    let mono = Self.draft(rate: 8_000)
    var analyzer = SpeechAnalyzer(sampleRateHz: 8_000, channelCount: 2)
    analyzer.append(interleaved(mono, mono).span)
    let stereo = analyzer.finish()
    let plain = measure(mono, rate: 8_000)
    let louder = try #require(stereo.integratedLoudnessLUFS.value)
    #expect(abs(louder - (try #require(plain.integratedLoudnessLUFS.value)) - 3.01) < 0.01)
    #expect(stereo.activeSpeechLevelDBFS == plain.activeSpeechLevelDBFS)
  }

  private func measure(_ signal: [Float], rate: Int) -> Measurements {
    var analyzer = SpeechAnalyzer(sampleRateHz: rate)
    analyzer.append(signal.span)
    return analyzer.finish()
  }
}
