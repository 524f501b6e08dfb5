extension Measurements {
  /// Puts the measurements together from what was decided, tallied and metered.
  init(durationSeconds: Double, decisions: Decisions, meters: Meters, sampleRateHz: Int) {
    let segments = decisions.segmenter.segments.map { range in
      TimeSpan(
        FrameGrid.seconds(range.lowerBound),
        min(FrameGrid.seconds(range.upperBound), durationSeconds))
    }
    self.init(silentSeconds: durationSeconds, overview: decisions.overview.overview)
    integratedLoudnessLUFS = meters.loudness.integratedLoudnessLUFS
    loudnessRangeLU = meters.loudness.loudnessRangeLU
    truePeakDBTP = meters.truePeak.truePeakDBTP
    clippedSpans = meters.clipping.clippedSpans
    noiseFloorDBFS = decisions.tallies.noise.levelDBFS
    guard decisions.activity.holdsSpeech, let first = segments.first, let last = segments.last
    else { return }

    let message = TimeSpan(first.startSeconds, last.endSeconds)
    let pauses = Pauses(between: segments)
    speechSegments = segments
    speechSeconds = segments.reduce(0) { $0 + $1.durationSeconds }
    messageSeconds = .value(message.durationSeconds)
    leadingSilenceSeconds = .value(message.startSeconds)
    trailingSilenceSeconds = .value(durationSeconds - message.endSeconds)
    self.pauses = pauses.spans
    pauseRatio = .value(pauses.totalSeconds / message.durationSeconds)
    pausesPerMinute = .value(Double(pauses.spans.count) * 60 / message.durationSeconds)
    longestPauseSeconds = .value(pauses.spans.map(\.durationSeconds).max() ?? 0)
    longestRun = pauses.runs.max { $0.durationSeconds < $1.durationSeconds }
    filledPauses = decisions.tallies.fillers.stretches.map {
      TimeSpan(FrameGrid.seconds($0.lowerBound), FrameGrid.seconds($0.upperBound))
    }

    activeSpeechLevelDBFS = meters.activeSpeechLevel.activeSpeechLevelDBFS
    signalToNoiseDB = Self.signalToNoiseDB(
      speechLevelDBFS: activeSpeechLevelDBFS, noiseFloorDBFS: noiseFloorDBFS)
    clippedSampleRatio = .value(
      min(1, Double(meters.clipping.clippedSampleCount) / (speechSeconds * Double(sampleRateHz))))

    let nuclei = decisions.syllables.nuclei
    let times = nuclei.map { FrameGrid.seconds(Int($0.frame)) + FrameGrid.hopSeconds / 2 }
    let pace = Pace(message: message, runs: pauses.runs, syllableTimesSeconds: times)
    syllableTimesSeconds = times
    speechRateSyllablesPerSecond = pace.speechRate
    articulationRateSyllablesPerSecond = pace.articulationRate
    wordsPerMinute = pace.wordsPerMinute
    paceCurve = pace.curve
    endRushRatio = pace.endRushRatio
    lastThirdRatio = pace.lastThirdRatio

    let levels = SyllableLevels(times: times, levels: nuclei.map(\.levelDBFS))
    levelDeviationDB = levels.deviationDB
    if let ending = levels.ending(ofRuns: pauses.runs) {
      endingLevelDB = .value(ending.levelDB)
      endingSpan = ending.span
    } else {
      endingLevelDB = .unmeasured("too short to compare its end with the rest")
    }
    medianPitchHz = decisions.tallies.pitch.medianHz
    pitchDeviationSemitones = decisions.tallies.pitch.deviationSemitones
    pitchRangeSemitones = decisions.tallies.pitch.rangeSemitones
    risingEndingRatio = decisions.tallies.endings.risingRatio
  }

  /// What a recording without speech measures: lists are empty, figures of speech unmeasured.
  private init(silentSeconds: Double, overview: LevelOverview) {
    let silent = Measured.unmeasured("no speech")
    self.init(
      durationSeconds: silentSeconds, messageSeconds: silent, speechSeconds: 0,
      leadingSilenceSeconds: silent, trailingSilenceSeconds: silent, speechSegments: [],
      pauses: [], pauseRatio: silent, pausesPerMinute: silent, longestPauseSeconds: silent,
      longestRun: nil, filledPauses: [], syllableTimesSeconds: [],
      speechRateSyllablesPerSecond: silent, articulationRateSyllablesPerSecond: silent,
      wordsPerMinute: silent, paceCurve: [], endRushRatio: silent, lastThirdRatio: silent,
      integratedLoudnessLUFS: silent, loudnessRangeLU: silent, truePeakDBTP: silent,
      activeSpeechLevelDBFS: silent, clippedSampleRatio: silent, clippedSpans: [],
      noiseFloorDBFS: silent, signalToNoiseDB: silent, levelDeviationDB: silent,
      endingLevelDB: silent, endingSpan: nil, medianPitchHz: silent,
      pitchDeviationSemitones: silent, pitchRangeSemitones: silent, risingEndingRatio: silent,
      levelOverview: overview)
  }
}
