/// The K-weighting filter, eight samples at a time.
///
/// A linear filter's next eight outputs and its state after them are sums of fixed columns, one for
/// each value of the state and one for each input. The columns are found by asking the plain
/// filter what comes out when only that value is 1. In exact arithmetic both forms are equal; the
/// tests hold their loudness together within 0.0001 LU.
struct KWeightingBlock {
  /// What a filter remembers of one channel.
  typealias State = SIMD4<Float>

  /// What each of the 4 values of the state, then each of the 8 inputs, adds to the outputs.
  private let outputs: [SIMD8<Float>]
  /// What each of them adds to the state afterwards.
  private let states: [State]

  init(sampleRateHz: Int) {
    var outputs: [SIMD8<Float>] = []
    var states: [State] = []
    for column in 0..<12 {
      var probe = KWeighting(sampleRateHz: sampleRateHz)
      if column < 4 { probe.state[column] = 1 }
      var output = SIMD8<Float>()
      for index in 0..<8 {
        output[index] = Float(probe.filter(index == column - 4 ? 1 : 0))
      }
      outputs.append(output)
      states.append(State(probe.state))
    }
    (self.outputs, self.states) = (outputs, states)
  }

  /// Filters eight samples.
  ///
  /// - Parameters:
  ///   - samples: Interleaved frames.
  ///   - start: Where the first of the eight lies.
  ///   - stride: How far it is from one to the next.
  @inline(__always)
  func filter(
    _ samples: Span<Float>, from start: Int, by stride: Int, state: inout State
  ) -> SIMD8<Float> {
    var output = SIMD8<Float>()
    var next = State()
    for column in 0..<4 {
      output += outputs[column] * state[column]
      next += states[column] * state[column]
    }
    for column in 4..<12 {
      let sample = samples[start + (column - 4) * stride]
      output += outputs[column] * sample
      next += states[column] * sample
    }
    state = next
    return output
  }
}
