import Testing

@testable import SpeechAnalysis

@Suite struct SpeechNetTests {
  @Test func theShippedWeightsFillTheNetwork() {
    let weights = SpeechNetWeights.decoded()
    #expect(weights.map(\.count) == SpeechNetWeights.counts)
    #expect(weights.joined().allSatisfy { $0.isFinite && abs($0) < 100 })
    #expect(weights.joined().contains { $0 != 0 })
  }

  @Test func agreesWithPlainLoops() throws {
    let inputs = inputs(frameCount: 601)
    let outputs = SpeechNet.shared.outputs(for: inputs)
    let reference = PlainSpeechNet(weights: SpeechNetWeights.decoded()).outputs(for: inputs)
    #expect(outputs.count == 601)
    for (output, expected) in zip(outputs, reference) {
      // Sums of some hundred products in single precision, in another order.
      #expect(abs(output.speechLogit - expected.speechLogit) < 2e-3)
      #expect(abs(output.nucleusDensity - expected.nucleusDensity) < 1e-4)
    }
  }

  @Test func aStretchWithItsReachEqualsTheWhole() {
    let reach = SpeechNet.reachSteps * SpeechNet.framesPerStep
    let whole = SpeechNet.shared.outputs(for: inputs(frameCount: 1_400))
    let part = SpeechNet.shared.outputs(for: inputs(frameCount: 200 + 2 * reach, from: 500 - reach))
    #expect(Array(part[reach..<reach + 200]) == Array(whole[500..<700]))
  }

  private func inputs(frameCount: Int, from first: Int = 0) -> SpeechNetInputs {
    var features = FrameFeatures()
    for frame in 0..<first + frameCount {
      let bands = (0..<FrameFeatures.bandCount).map { band in
        -50 + 20 * Float((frame * 7 + band * 13) % 31) / 31
      }
      let scalars = FrameFeatures.Scalars(
        levelDBFS: -30, bandLevelDB: -45 + Float(frame % 20), harmonicity: Float(frame % 11) / 11,
        peakiness: Float(frame % 7) / 3, flatnessDB: -5, fluxDB: 1, peakAmplitude: 0.1)
      features.append(bandsDB: bands, scalars, candidates: [])
    }
    return SpeechNetInputs(
      first..<first + frameCount, of: features,
      around: Surroundings(
        speechLevelDB: -28, bandFloorsDB: [Float](repeating: -60, count: 32),
        bandPeaksDB: [Float](repeating: -32, count: 32), peakAmplitude: 0.1))
  }
}

/// The network written down as its definition reads: loops over arrays, in double precision.
private struct PlainSpeechNet {
  let weights: [[Float]]

  func outputs(for inputs: SpeechNetInputs) -> [SpeechNet.Output] {
    let width = Channels.count
    var steps = (0..<inputs.stepCount).map { step in
      let values = inputs.values[step * 70..<(step + 1) * 70].map { Double($0) }
      let around = inputs.surroundings.map { Double($0) }
      return (0..<width).map { channel in
        let sum =
          Double(weights[2][channel]) + product(values, weights[0], channel)
          + product(around, weights[1], channel)
        return max(0, sum)
      }
    }
    for (block, dilation) in [1, 2, 4, 8, 16, 32].enumerated() {
      let taps = weights[3 + 4 * block]
      let tapBias = weights[4 + 4 * block]
      let matrix = weights[5 + 4 * block]
      let bias = weights[6 + 4 * block]
      let before = steps
      for step in 0..<before.count {
        let tapped = (0..<width).map { channel in
          var sum = Double(tapBias[channel])
          for tap in 0..<5 {
            let source = step + (tap - 2) * dilation
            guard before.indices.contains(source) else { continue }
            sum += Double(taps[tap * width + channel]) * before[source][channel]
          }
          return sum
        }
        for channel in 0..<width {
          steps[step][channel] += max(
            0, Double(bias[channel]) + product(tapped, matrix, channel))
        }
      }
    }
    return (0..<inputs.frameCount).map { frame in
      let heads = (0..<4).map { head -> Double in
        var sum = Double(weights[28][head])
        for channel in 0..<width {
          sum += Double(weights[27][head * width + channel]) * steps[frame / 2][channel]
        }
        return sum
      }
      return SpeechNet.Output(
        speechLogit: Float(heads[frame % 2]),
        nucleusDensity: softplus(Float(heads[2 + frame % 2])))
    }
  }

  private func product(_ vector: [Double], _ rows: [Float], _ channel: Int) -> Double {
    var sum = 0.0
    for (i, value) in vector.enumerated() {
      sum += value * Double(rows[i * Channels.count + channel])
    }
    return sum
  }
}
