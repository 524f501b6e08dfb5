import Testing

@testable import SpeechAnalysis

@Suite struct PitchPathTests {
  @Test func aStrongerOctaveInOneFrameDoesNotWin() {
    let path = path { frame in
      frame == 50
        ? [candidate(240, 0.95), candidate(120, 0.9)] : [candidate(120, 0.9), candidate(240, 0.5)]
    }
    #expect(path == [Float](repeating: 120, count: 100))
  }

  @Test func aVoiceThatStaysAtItsNewPitchIsFollowed() {
    let path = path { $0 < 50 ? [candidate(120, 0.9)] : [candidate(180, 0.9)] }
    #expect(path[40] == 120)
    #expect(path[60] == 180)
  }

  @Test func weakPeriodsAreVoiceless() {
    #expect(path { _ in [candidate(120, 0.4)] }.allSatisfy { $0 == 0 })
    #expect(path { _ in [] }.allSatisfy { $0 == 0 })
  }

  @Test func strongPeriodsOfNearSilenceAreVoiceless() {
    let path = path(peakAmplitude: 0.000_1) { _ in [candidate(120, 0.95)] }
    #expect(path.allSatisfy { $0 == 0 })
  }

  @Test func aBlockIsDecidedTheSameWithItsOverlapAlone() {
    func candidates(_ frame: Int) -> [PitchCandidate] {
      [candidate(100 + Float(frame % 40), 0.5 + Float(frame * 7 % 40) / 100)]
    }
    let whole = path(frameCount: 600, candidates: candidates)
    let reach = PitchPath.overlapFrames
    let part = path(frameCount: 600, of: 200..<300, candidates: candidates)
    #expect(reach == 100)
    #expect(part == Array(whole[200..<300]))
  }

  private func candidate(_ frequencyHz: Float, _ strength: Float) -> PitchCandidate {
    PitchCandidate(frequencyHz: frequencyHz, strength: strength)
  }

  private func path(
    frameCount: Int = 100, of range: Range<Int>? = nil, peakAmplitude: Float = 0.1,
    candidates: (Int) -> [PitchCandidate]
  ) -> [Float] {
    var features = FrameFeatures()
    for frame in 0..<frameCount {
      let scalars = FrameFeatures.Scalars(
        levelDBFS: -20, bandLevelDB: -20, harmonicity: 0.9, peakiness: 1, flatnessDB: -12,
        fluxDB: 0, peakAmplitude: peakAmplitude)
      features.append(
        bandsDB: [Float](repeating: -20, count: FrameFeatures.bandCount), scalars,
        candidates: candidates(frame))
    }
    let around = Surroundings(
      speechLevelDB: -20, bandFloorsDB: [], bandPeaksDB: [], peakAmplitude: 0.1)
    return PitchPath().pitchHz(of: range ?? 0..<frameCount, in: features, around: around)
  }
}
