/// Blocks sorted by loudness: all a gated loudness needs to know of them, in memory that does not
/// grow with the recording.
///
/// Each bin keeps how many blocks fell into it and the exact sum of their energies, so means have no
/// rounding of levels in them; only a gate's edge is blurred, by one bin. Blocks at or below the
/// absolute gate of -70 LUFS are left out from the start (ITU-R BS.1770-4, Annex 1, equation 4).
struct LoudnessHistogram {
  /// Own choice: of two blocks so close, it does not matter which one a gate lets pass.
  private static let binsPerLU = 100.0
  private static let absoluteGateLUFS = -70.0
  /// Own choice: what is louder than +10 LUFS is counted in the last bin.
  private static let binCount = 8_000

  private var counts = [Int](repeating: 0, count: binCount)
  private var sums = [Double](repeating: 0, count: binCount)

  /// Loudness of a mean square that has been K-weighted and summed over the channels.
  ///
  /// Source: ITU-R BS.1770-4, Annex 1, equation 2.
  static func loudnessLUFS(ofEnergy energy: Double) -> Double {
    -0.691 + decibels(ofPower: energy)
  }

  private static func bin(ofEnergy energy: Double) -> Int? {
    let loudness = loudnessLUFS(ofEnergy: energy)
    guard loudness > absoluteGateLUFS else { return nil }
    return Int(min((loudness - absoluteGateLUFS) * binsPerLU, Double(binCount - 1)))
  }

  /// Counts a block, if it is above the absolute gate.
  mutating func add(energy: Double) {
    guard let bin = Self.bin(ofEnergy: energy) else { return }
    counts[bin] += 1
    sums[bin] += energy
  }

  /// Mean energy of the blocks from `lowest` upwards; `nil` when there are none.
  private func meanEnergy(from lowest: Int = 0) -> Double? {
    let count = counts[lowest...].reduce(0, +)
    return count == 0 ? nil : sums[lowest...].reduce(0, +) / Double(count)
  }

  /// The lowest bin that passes a gate so far below the mean of all blocks.
  private func lowestBin(gateLU: Double) -> Int? {
    meanEnergy().map { Self.bin(ofEnergy: $0 * power(ofDecibels: gateLU)) ?? 0 }
  }

  /// Loudness of the blocks that pass the gate, on average; `nil` when all is silence.
  ///
  /// - Parameter gateLU: Where the relative gate lies under the mean of all blocks, negative.
  func gatedLoudnessLUFS(gateLU: Double) -> Double? {
    lowestBin(gateLU: gateLU).flatMap(meanEnergy).map(Self.loudnessLUFS)
  }

  /// Loudness at two ranks among the blocks that pass the gate; `nil` when all is silence.
  ///
  /// - Parameters:
  ///   - gateLU: Where the relative gate lies under the mean of all blocks, negative.
  ///   - quantiles: Shares of the blocks below each rank, 0...1.
  func gatedQuantilesLUFS(gateLU: Double, _ quantiles: (Double, Double)) -> (Double, Double)? {
    guard let lowest = lowestBin(gateLU: gateLU) else { return nil }
    let last = Double(counts[lowest...].reduce(0, +) - 1)
    return (
      loudnessLUFS(atRank: Int((last * quantiles.0).rounded()), from: lowest),
      loudnessLUFS(atRank: Int((last * quantiles.1).rounded()), from: lowest)
    )
  }

  private func loudnessLUFS(atRank rank: Int, from lowest: Int) -> Double {
    var bin = lowest
    var below = counts[bin]
    while below <= rank {
      bin += 1
      below += counts[bin]
    }
    return Self.loudnessLUFS(ofEnergy: sums[bin] / Double(counts[bin]))
  }
}
