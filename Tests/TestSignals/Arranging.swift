#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One signal after the other, without gaps.
package func joined(_ parts: [Float]...) -> [Float] {
  parts.flatMap { $0 }
}

/// The signal, `decibels` louder (or softer, when negative).
package func amplified(_ signal: [Float], decibels: Double) -> [Float] {
  let gain = Float(pow(10, decibels / 20))
  return signal.map { $0 * gain }
}

/// The sample-by-sample sum of two signals of the same length.
package func mixed(_ first: [Float], _ second: [Float]) -> [Float] {
  precondition(first.count == second.count, "mixed signals must be of one length")
  return zip(first, second).map { $0 + $1 }
}

/// Channels of the same length as frames: the first sample of each, then the second of each …
package func interleaved(_ channels: [Float]...) -> [Float] {
  let frameCount = channels[0].count
  precondition(
    channels.allSatisfy { $0.count == frameCount }, "interleaved channels must be of one length")
  return (0..<frameCount).flatMap { frame in channels.map { $0[frame] } }
}

/// The signal cut into blocks of `size` samples, the last one shorter when it does not fit.
package func blocks(of size: Int, in signal: [Float]) -> [[Float]] {
  stride(from: 0, to: signal.count, by: size).map {
    Array(signal[$0..<min($0 + size, signal.count)])
  }
}
