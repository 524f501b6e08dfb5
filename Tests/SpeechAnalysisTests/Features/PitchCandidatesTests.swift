import TestSignals
import Testing

@testable import SpeechAnalysis

@Suite struct PitchCandidatesTests {
  @Test(arguments: [80.0, 100, 137.5, 220, 310, 440, 580])
  func harmonicSoundGivesItsPitch(pitchHz: Double) throws {
    var signal = [Float](repeating: 0, count: 4_000)
    for harmonic in stride(from: pitchHz, to: 1_900, by: pitchHz) {
      let partial = sine(
        frequencyHz: harmonic, sampleRateHz: 4_000, seconds: 1, amplitude: 0.1, phase: harmonic)
      signal = mixed(signal, partial)
    }
    let best = try #require(candidates(of: signal).first)
    // 0.5 %, a twelfth of a semitone: parabolas through lags of 0.125 ms.
    #expect(abs(Double(best.frequencyHz) / pitchHz - 1) < 0.005)
    #expect(best.strength > 0.95)
  }

  @Test func noiseHasNoStrongPeriod() {
    let signal = noise(seed: 11, sampleRateHz: 4_000, seconds: 1, amplitude: 0.1)
    #expect((candidates(of: signal).first?.strength ?? 0) < 0.5)
  }

  @Test func silenceHasNone() {
    #expect(candidates(of: silence(sampleRateHz: 4_000, seconds: 1)).isEmpty)
  }

  @Test func strengthFollowsTheNoise() throws {
    // Harmonics-to-noise ratio r / (1 - r), Boersma 1993, eq. 4: equal powers give 0.5.
    let tone = sine(frequencyHz: 150, sampleRateHz: 4_000, seconds: 1, amplitude: 0.1)
    let hiss = noise(
      seed: 2, sampleRateHz: 4_000, seconds: 1, amplitude: 0.1 * 1.5.squareRoot())
    let best = try #require(candidates(of: mixed(tone, hiss)).first)
    #expect(abs(best.strength - 0.5) < 0.2)
  }

  private func candidates(of signal: [Float]) -> [PitchCandidate] {
    var finder = PitchCandidates(rateHz: 4_000)
    var found: [PitchCandidate] = []
    _ = finder.find(in: signal, 1_000..<1_000 + finder.windowCount, into: &found)
    return found
  }
}
