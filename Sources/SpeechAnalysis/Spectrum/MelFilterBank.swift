#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Triangular bands equally spaced in mel: a power spectrum reduced to what the ear tells apart.
///
/// Each band's weights sum to 1, so a band holds mean power and white noise is flat. A band too
/// narrow to collect a weight of 1 before scaling interpolates the two bins around its centre. A
/// band whose upper edge lies above half the rate is empty, so that a telephone recording looks the
/// same at any rate.
///
/// Source: Stevens, Volkmann & Newman 1937 for the scale, in O'Shaughnessy's form (Speech
/// Communication 1987, p. 150): mel = 2595·log10(1 + f / 700).
package struct MelFilterBank: Sendable {
  /// Centre of each band, Hz.
  package let centresHz: [Double]
  private let firstBins: [Int]
  private let offsets: [Int]
  private let weights: [Float]

  /// Bands between two frequencies for one transform size.
  package init(bandCount: Int, fromHz: Double, toHz: Double, sampleRateHz: Int, fftSize: Int) {
    let low = Self.mel(fromHz)
    let step = (Self.mel(toHz) - low) / Double(bandCount + 1)
    let edges = (0..<bandCount + 2).map { Self.hertz(low + Double($0) * step) }
    let binHz = Double(sampleRateHz) / Double(fftSize)
    var firstBins: [Int] = []
    var offsets = [0]
    var weights: [Float] = []
    for band in 0..<bandCount {
      let triangle = Self.triangle(
        from: edges[band] / binHz, centre: edges[band + 1] / binHz, to: edges[band + 2] / binHz,
        lastBin: fftSize / 2)
      firstBins.append(triangle.firstBin)
      weights += triangle.weights
      offsets.append(weights.count)
    }
    centresHz = Array(edges[1...bandCount])
    self.firstBins = firstBins
    self.offsets = offsets
    self.weights = weights
  }

  /// Number of bands.
  package var bandCount: Int { firstBins.count }
  /// How many of them, from the lowest, lie below half the rate and so hold something.
  package var filledBandCount: Int { (0..<bandCount).count { offsets[$0 + 1] > offsets[$0] } }

  /// Mean power in each band.
  package func apply(to power: [Float], into bands: inout [Float]) {
    precondition(bands.count == bandCount, "bands must hold \(bandCount) values")
    let power = power.span
    let weights = weights.span
    for band in 0..<bandCount {
      let offset = offsets[band]
      let count = offsets[band + 1] - offset
      let bins = power.extracting(firstBins[band]..<firstBins[band] + count)
      bands[band] = dotProduct(bins, weights.extracting(offset..<offset + count))
    }
  }

  /// Bin weights of one triangle, scaled to sum to 1; empty when it reaches above the last bin.
  private static func triangle(
    from low: Double, centre: Double, to high: Double, lastBin: Int
  ) -> (firstBin: Int, weights: [Float]) {
    guard high <= Double(lastBin) else { return (0, []) }
    let first = Int(low.rounded(.up))
    let last = Int(high.rounded(.down))
    var weights: [Double] = []
    if first <= last {
      weights = (first...last).map { bin in
        let x = Double(bin)
        return x <= centre ? (x - low) / (centre - low) : (high - x) / (high - centre)
      }
    }
    let sum = weights.reduce(0, +)
    guard sum < 1 else { return (first, weights.map { Float($0 / sum) }) }
    let below = Int(centre.rounded(.down))
    let share = centre - Double(below)
    return (below, [Float(1 - share), Float(share)])
  }

  private static func mel(_ hertz: Double) -> Double { 2595 * log10(1 + hertz / 700) }
  private static func hertz(_ mel: Double) -> Double { 700 * (pow(10, mel / 2595) - 1) }
}
