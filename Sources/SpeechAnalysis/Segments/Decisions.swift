/// What was decided so far: speech, syllables, pitch, and the tallies taken along the way.
///
/// Frames are decided block by block. A segment is only final a little later than its frames, so
/// the tallies follow behind, reading pitch and features that are still held.
struct Decisions {
  /// Strength of the period from which a frame counts as voice for the segmenter.
  static let clearVoicing: Float = 0.6

  private(set) var segmenter = SpeechSegmenter()
  /// Level of every tenth of a second.
  private(set) var overview = LevelOverviewBuilder()
  /// What was tallied of speech and background.
  private(set) var tallies = Tallies()
  /// Syllable nuclei found, whether or not they lie in speech.
  private(set) var nuclei: [SyllableNucleus] = []

  private let activity = VoiceActivity()
  private let path = PitchPath()
  private var nucleusFinder: SyllableNuclei
  private var pitchHz: [Float] = []
  private var pitchStart = 0

  init(bank: MelFilterBank) {
    nucleusFinder = SyllableNuclei(
      centresHz: bank.centresHz, filledBandCount: bank.filledBandCount)
  }

  /// Decides the next block.
  mutating func decide(
    _ frames: Range<Int>, of features: FrameFeatures, around: Surroundings
  ) {
    let scores = activity.scores(of: frames, in: features, around: around)
    for (frame, score) in zip(frames, scores) {
      let row = features.row(frame)
      segmenter.append(score: score, isVoiced: features.voicing[row] >= Self.clearVoicing)
      overview.add(levelDBFS: features.levelDBFS[row])
    }
    nuclei += nucleusFinder.nuclei(in: frames, of: features, around: around)
    pitchHz += path.pitchHz(of: frames, in: features, around: around)
    tally(before: segmenter.decidedEnd - NoiseFloor.guardFrames, in: features)
  }

  /// Decides what was still open at the end of the recording.
  mutating func finish(in features: FrameFeatures) {
    segmenter.close()
    tally(before: features.endFrame, in: features)
    tallies.finish()
  }

  private mutating func tally(before end: Int, in features: FrameFeatures) {
    guard tallies.frame < end else { return }
    for frame in tallies.frame..<end {
      let row = features.row(frame)
      tallies.add(
        place: place(of: frame), pitchHz: pitchHz[frame - pitchStart],
        levelDBFS: features.levelDBFS[row], fluxDB: features.fluxDB[row])
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
  private var nextSegment = 0
  private var lastSpeechEnd = Int.min / 2
}

/// A syllable as it was heard.
struct SyllableNucleus {
  /// Its frame.
  var frame: Int32
  /// Level of that frame, dBFS.
  var levelDBFS: Float
}

extension Decisions {
  /// The syllables that lie in speech, in order.
  var nucleiInSpeech: [SyllableNucleus] {
    var segment = segmenter.segments[...]
    return nuclei.filter { nucleus in
      while let first = segment.first, first.upperBound <= nucleus.frame { segment.removeFirst() }
      return segment.first?.contains(Int(nucleus.frame)) ?? false
    }
  }
}
