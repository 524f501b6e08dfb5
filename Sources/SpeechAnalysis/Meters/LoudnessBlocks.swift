/// The overlapping blocks that loudness is gated by, made of steps of 100 ms.
///
/// Sources: ITU-R BS.1770-4, Annex 1 (gating blocks of 400 ms, 75 % overlap, relative gate -10 LU);
/// EBU Tech 3342 (short-term blocks of 3 s, relative gate -20 LU, 10th to 95th percentile). Tech
/// 3342 asks for an overlap of 66 % at least; a block every 100 ms is our choice, because a voicemail
/// holds few blocks a second apart.
struct LoudnessBlocks {
  private static let gatingStepCount = 4
  private static let shortTermStepCount = 30

  /// Energies of the last `shortTermStepCount` steps, oldest first.
  private var recentSteps: [Double] = []
  private var gating = LoudnessHistogram()
  private var shortTerm = LoudnessHistogram()

  /// Takes the next step's energy: mean square, K-weighted, summed over the channels.
  mutating func append(stepEnergy: Double) {
    if recentSteps.count == Self.shortTermStepCount { recentSteps.removeFirst() }
    recentSteps.append(stepEnergy)
    if let energy = meanEnergy(ofSteps: Self.gatingStepCount) { gating.add(energy: energy) }
    if let energy = meanEnergy(ofSteps: Self.shortTermStepCount) { shortTerm.add(energy: energy) }
  }

  private func meanEnergy(ofSteps count: Int) -> Double? {
    guard recentSteps.count >= count else { return nil }
    return recentSteps.suffix(count).reduce(0, +) / Double(count)
  }

  var integratedLoudnessLUFS: Measured {
    guard recentSteps.count >= Self.gatingStepCount else {
      return .unmeasured("shorter than 0.4 s")
    }
    return gating.gatedLoudnessLUFS(gateLU: -10).map(Measured.value)
      ?? .unmeasured("nothing louder than -70 LUFS")
  }

  var loudnessRangeLU: Measured {
    guard recentSteps.count >= Self.shortTermStepCount else {
      return .unmeasured("shorter than 3 s")
    }
    return shortTerm.gatedQuantilesLUFS(gateLU: -20, (0.10, 0.95)).map { .value($1 - $0) }
      ?? .unmeasured("nothing louder than -70 LUFS")
  }
}
