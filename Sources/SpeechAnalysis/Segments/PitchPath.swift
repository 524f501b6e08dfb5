#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Chooses one pitch a frame, or none, by the cheapest path through the candidates.
///
/// A path pays for weak candidates, for jumps and for switching between voiced and voiceless; the
/// costs are Boersma's, scaled to 10 ms frames. Each block is solved together with 1 s on either
/// side and only its own frames are kept, so the result does not depend on how samples came in.
///
/// Source: Boersma 1993, section 4 (default costs of section 4.1).
struct PitchPath {
  static let voicingThreshold: Float = 0.45
  static let silenceThreshold: Float = 0.03
  static let octaveJumpCost: Float = 0.35
  static let voicedUnvoicedCost: Float = 0.14
  /// Frames solved on either side of a block and thrown away.
  static let overlapFrames = 100

  /// Pitch of each frame, Hz; 0 where there is none.
  func pitchHz(
    of frames: Range<Int>, in features: FrameFeatures, around: Surroundings
  ) -> [Float] {
    let first = max(features.firstFrame, frames.lowerBound - Self.overlapFrames)
    let last = min(features.endFrame, frames.upperBound + Self.overlapFrames)
    guard first < last else { return [] }
    let width = PitchCandidates.limit + 1  // place 0 is voiceless
    var cost = [Float](repeating: 0, count: width)
    var nextCost = cost
    var back = [UInt8](repeating: 0, count: (last - first) * width)
    var octaves = [Float](repeating: 0, count: width)
    var nextOctaves = octaves
    var used = 1
    for frame in first..<last {
      let row = features.row(frame)
      let places = features.candidates(of: frame).prefix { $0.strength > 0 }
      nextCost[0] = -voicelessStrength(peak: features.peakAmplitude[row], of: around.peakAmplitude)
      for (place, candidate) in places.enumerated() {
        nextCost[place + 1] = -candidate.rank
        nextOctaves[place + 1] = log2f(candidate.frequencyHz)
      }
      if frame > first {
        for place in 0...places.count {
          var best = Float.infinity
          for from in 0..<used {
            let total = cost[from] + Self.transition(from, octaves[from], place, nextOctaves[place])
            if total < best {
              best = total
              back[(frame - first) * width + place] = UInt8(from)
            }
          }
          nextCost[place] += best
        }
      }
      used = places.count + 1
      swap(&cost, &nextCost)
      swap(&octaves, &nextOctaves)
    }
    var place = (0..<used).min { cost[$0] < cost[$1] } ?? 0
    var path = [Float](repeating: 0, count: frames.count)
    for frame in (first..<last).reversed() {
      if place > 0, frames.contains(frame) {
        let start = features.candidates(of: frame).startIndex
        path[frame - frames.lowerBound] = features.candidates[start + place - 1].frequencyHz
      }
      place = Int(back[(frame - first) * width + place])
    }
    return path
  }

  /// Strength of "voiceless": more where the frame is silent beside the loudest (eq. 23).
  private func voicelessStrength(peak: Float, of loudest: Float) -> Float {
    guard loudest > 0 else { return 2 }
    let relative = peak / loudest
    return Self.voicingThreshold
      + max(0, 2 - relative / (Self.silenceThreshold / (1 + Self.voicingThreshold)))
  }

  private static func transition(
    _ from: Int, _ fromOctave: Float, _ to: Int, _ toOctave: Float
  ) -> Float {
    if from == 0, to == 0 { return 0 }
    if from == 0 || to == 0 { return voicedUnvoicedCost }
    return octaveJumpCost * abs(fromOctave - toOctave)
  }
}
