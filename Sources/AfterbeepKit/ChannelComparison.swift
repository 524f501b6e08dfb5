import SpeechAnalysis

/// How alike the channels of a recording are: levels by 10 ms, and whether they cancel.
///
/// The same take on all channels rises and falls together, whatever the microphones' distance; two
/// ends of a call take turns. Levels are compared as Pearson correlation of decibels.
struct ChannelComparison {
  /// Correlation of levels from which channels hold the same take: two microphones in one room
  /// reach 0.9, two ends of a call stay below 0.3. Our choice.
  static let sameTake = 0.7
  /// Correlation of samples below which mixing would cancel the voice.
  static let cancelling = -0.5
  /// A channel this far under the loudest carries nothing, dB.
  static let silentDB: Float = 35
  /// Levels further under the loudest moments are background, dB.
  static let depthDB: Float = 40

  private let channelCount: Int
  private let blockFrames: Int
  private var levels: [[Float]]
  private var squares: [Float]
  private var filled = 0
  private var products: [Double]

  init(channelCount: Int, sampleRateHz: Int) {
    self.channelCount = channelCount
    blockFrames = sampleRateHz / 100
    levels = Array(repeating: [], count: channelCount)
    squares = Array(repeating: 0, count: channelCount)
    products = Array(repeating: 0, count: channelCount)
  }

  /// Adds interleaved samples.
  mutating func append(_ samples: Span<Float>) {
    for frame in 0..<samples.count / channelCount {
      let first = samples[frame * channelCount]
      for channel in 0..<channelCount {
        let sample = samples[frame * channelCount + channel]
        squares[channel] += sample * sample
        products[channel] += Double(first * sample)
      }
      filled += 1
      if filled == blockFrames { closeBlock() }
    }
  }

  /// What the channels are to each other.
  func relation() -> Relation {
    let loudness = levels.map { percentile95($0) }
    guard let loudest = loudness.indices.max(by: { loudness[$0] < loudness[$1] }),
      loudness[loudest] > -100
    else { return .sameTake }
    let audible = loudness.indices.filter { loudness[$0] > loudness[loudest] - Self.silentDB }
    guard audible.count > 1 else { return .onlyOne(loudest + 1) }
    let floor = loudness[loudest] - Self.depthDB
    let isSame = audible.allSatisfy {
      correlation(levels[$0], levels[loudest], floor: floor) >= Self.sameTake
    }
    guard isSame else { return .different(audible.map { $0 + 1 }) }
    return cancels ? .cancelling(loudest + 1) : .sameTake
  }

  /// What channels can be to each other; numbers count from 1.
  enum Relation: Equatable {
    /// One take on every audible channel.
    case sameTake
    /// One take, but of opposite polarity; the number is the loudest channel's.
    case cancelling(Int)
    /// All but one are silent.
    case onlyOne(Int)
    /// Different sounds, on these channels.
    case different([Int])
  }

  private var cancels: Bool {
    guard channelCount == 2, energies[0] > 0, energies[1] > 0 else { return false }
    return products[1] / (energies[0] * energies[1]).squareRoot() < Self.cancelling
  }
  private var energies: [Double] = [0, 0]

  private mutating func closeBlock() {
    for channel in 0..<channelCount {
      if channel < 2 { energies[channel] += Double(squares[channel]) }
      levels[channel].append(decibels(power: squares[channel] / Float(blockFrames)))
      squares[channel] = 0
    }
    filled = 0
  }

  private func percentile95(_ levels: [Float]) -> Float {
    guard !levels.isEmpty else { return -120 }
    return levels.sorted()[levels.count * 95 / 100]
  }

  /// Pearson correlation of two level curves, both raised to a floor.
  private func correlation(_ left: [Float], _ right: [Float], floor: Float) -> Double {
    let x = left.map { Double(max($0, floor)) }
    let y = right.map { Double(max($0, floor)) }
    let meanX = x.reduce(0, +) / Double(x.count)
    let meanY = y.reduce(0, +) / Double(y.count)
    var xy = 0.0
    var xx = 0.0
    var yy = 0.0
    for i in 0..<x.count {
      xy += (x[i] - meanX) * (y[i] - meanY)
      xx += (x[i] - meanX) * (x[i] - meanX)
      yy += (y[i] - meanY) * (y[i] - meanY)
    }
    return xx > 0 && yy > 0 ? xy / (xx * yy).squareRoot() : 1
  }
}
