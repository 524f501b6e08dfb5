/// What was decided so far: speech, syllables, pitch, and the tallies taken along the way.
///
/// Frames are decided block by block. A segment is only final a little later than its frames, so
/// the tallies follow behind, reading pitch and features that are still held.
struct Decisions {
  /// Frames around a block that the network sees with it.
  static let contextFrames = SpeechNet.reachSteps * SpeechNet.framesPerStep

  private(set) var activity = VoiceActivity()
  private(set) var segmenter = SpeechSegmenter()
  private(set) var syllables = SyllableNuclei()
  /// Level of every tenth of a second.
  private(set) var overview = LevelOverviewBuilder()
  /// What was tallied of speech and background.
  private(set) var tallies = Tallies()

  private let path = PitchPath()
  private var pitchHz: [Float] = []
  private var pitchStart = 0
  private var closedSegments = 0
  private var nextSegment = 0
  private var lastSpeechEnd = Int.min / 2

  /// Decides the next block.
  mutating func decide(
    _ frames: Range<Int>, of features: FrameFeatures, around: Surroundings
  ) {
    let seen =
      max(
        features.firstFrame, frames.lowerBound - Self.contextFrames)..<min(
        features.endFrame, frames.upperBound + Self.contextFrames)
    let outputs = SpeechNet.shared.outputs(
      for: SpeechNetInputs(seen, of: features, around: around))
    let probabilities = activity.probabilities(of: frames, in: outputs, from: seen.lowerBound)
    let pitch = path.pitchHz(of: frames, in: features, around: around)
    for (frame, probability) in zip(frames, probabilities) {
      let row = features.row(frame)
      let density = outputs[frame - seen.lowerBound].nucleusDensity
      activity.add(probability: probability)
      segmenter.append(probability: probability)
      syllables.append(density: density, levelDBFS: features.levelDBFS[row])
      overview.add(levelDBFS: features.levelDBFS[row])
    }
    pitchHz += pitch
    findSyllables()
    tally(before: segmenter.decidedEnd - NoiseFloor.guardFrames, in: features)
  }

  /// Decides what was still open at the end of the recording.
  mutating func finish(in features: FrameFeatures) {
    segmenter.close()
    findSyllables()
    tally(before: features.endFrame, in: features)
    tallies.finish()
  }

  /// Finds the syllables of the segments closed since the last call.
  private mutating func findSyllables() {
    for segment in segmenter.segments[closedSegments...] { syllables.close(segment) }
    closedSegments = segmenter.segments.count
    syllables.drop(before: segmenter.openSegment?.lowerBound ?? segmenter.decidedEnd)
  }

  private mutating func tally(before end: Int, in features: FrameFeatures) {
    guard tallies.frame < end else { return }
    for frame in tallies.frame..<end {
      let row = features.row(frame)
      tallies.add(
        place: place(of: frame), pitchHz: pitchHz[frame - pitchStart],
        levelDBFS: features.levelDBFS[row], fluxDB: features.fluxDB[row],
        flatnessDB: features.flatnessDB[row])
    }
    pitchHz.removeFirst(end - pitchStart)
    pitchStart = end
  }

  /// Where a decided frame lies; frames only move forward.
  private mutating func place(of frame: Int) -> Tallies.Place {
    while nextSegment < segmenter.segments.count,
      segmenter.segments[nextSegment].upperBound <= frame
    {
      lastSpeechEnd = segmenter.segments[nextSegment].upperBound
      nextSegment += 1
    }
    let next =
      nextSegment < segmenter.segments.count
      ? segmenter.segments[nextSegment] : segmenter.openSegment
    if let next, next.contains(frame) { return .speech }
    let isNearNext = next.map { $0.lowerBound - frame <= NoiseFloor.guardFrames } ?? false
    let isNearLast = frame - lastSpeechEnd < NoiseFloor.guardFrames
    return isNearNext || isNearLast ? .edge : .background
  }
}
