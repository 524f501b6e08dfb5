/// What is kept of each frame: a sliding stretch of columns, addressed by absolute frame index.
///
/// A window of 70 s holds 7,000 frames; frames before it are dropped as it slides, so memory stays
/// the same for any recording.
struct FrameFeatures {
  /// Mel bands a frame.
  static let bandCount = 32

  /// Index of the first frame held.
  private(set) var firstFrame = 0
  /// Index after the last frame held.
  var endFrame: Int { firstFrame + levelDBFS.count }

  /// Mean power in each mel band, dB, `bandCount` values a frame.
  private(set) var bandsDB: [Float] = []
  /// Level of the frame, dBFS (mean square over 50 Hz, full scale 1).
  private(set) var levelDBFS: [Float] = []
  /// Mean power of the bands that carry speech, dB: what the learned model calls level.
  private(set) var bandLevelDB: [Float] = []
  /// Harmonicity, 0...1.
  private(set) var harmonicity: [Float] = []
  /// Spectral peakiness, at least 0.
  private(set) var peakiness: [Float] = []
  /// Spectral flatness of the mel bands, dB, at most 0.
  private(set) var flatnessDB: [Float] = []
  /// Spectral flux: mean rise of the mel bands since the frame before, dB.
  private(set) var fluxDB: [Float] = []
  /// Largest amplitude in the pitch window.
  private(set) var peakAmplitude: [Float] = []
  /// `PitchCandidates.limit` candidates a frame; strength 0 fills up.
  private(set) var candidates: [PitchCandidate] = []

  /// The features of one frame that are single numbers.
  struct Scalars {
    var levelDBFS: Float
    var bandLevelDB: Float
    var harmonicity: Float
    var peakiness: Float
    var flatnessDB: Float
    var fluxDB: Float
    var peakAmplitude: Float
  }

  /// Adds the next frame.
  mutating func append(bandsDB bands: [Float], _ frame: Scalars, candidates found: [PitchCandidate])
  {
    bandsDB += bands
    levelDBFS.append(frame.levelDBFS)
    bandLevelDB.append(frame.bandLevelDB)
    harmonicity.append(frame.harmonicity)
    peakiness.append(frame.peakiness)
    flatnessDB.append(frame.flatnessDB)
    fluxDB.append(frame.fluxDB)
    peakAmplitude.append(frame.peakAmplitude)
    candidates += found
    for _ in found.count..<PitchCandidates.limit {
      candidates.append(PitchCandidate(frequencyHz: 0, strength: 0))
    }
  }

  /// Drops every frame before the given one.
  mutating func drop(before frame: Int) {
    let count = frame - firstFrame
    guard count > 0 else { return }
    bandsDB.removeFirst(count * Self.bandCount)
    levelDBFS.removeFirst(count)
    bandLevelDB.removeFirst(count)
    harmonicity.removeFirst(count)
    peakiness.removeFirst(count)
    flatnessDB.removeFirst(count)
    fluxDB.removeFirst(count)
    peakAmplitude.removeFirst(count)
    candidates.removeFirst(count * PitchCandidates.limit)
    firstFrame = frame
  }

  /// The row of a frame in the columns that hold one value a frame.
  @inline(__always)
  func row(_ frame: Int) -> Int { frame - firstFrame }

  /// The mel bands of a frame.
  @inline(__always)
  func bands(of frame: Int) -> Range<Int> {
    let start = (frame - firstFrame) * Self.bandCount
    return start..<start + Self.bandCount
  }

  /// The candidates of a frame, unused places included.
  func candidates(of frame: Int) -> ArraySlice<PitchCandidate> {
    let start = (frame - firstFrame) * PitchCandidates.limit
    return candidates[start..<start + PitchCandidates.limit]
  }
}
