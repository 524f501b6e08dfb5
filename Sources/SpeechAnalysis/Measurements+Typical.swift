extension Measurements {
  /// What a good draft of 24 s measures: the ground that rules' examples vary.
  ///
  /// Round figures of the range the guidance calls comfortable; no recording stands behind them.
  package static let typical = Measurements(
    durationSeconds: 25.0,
    messageSeconds: 24.0,
    speechSeconds: 20.4,
    leadingSilenceSeconds: 0.4,
    trailingSilenceSeconds: 0.6,
    speechSegments: [
      TimeSpan(0.4, 4.4), TimeSpan(5.0, 9.0), TimeSpan(9.6, 13.6), TimeSpan(14.2, 18.2),
      TimeSpan(18.8, 21.6), TimeSpan(22.2, 24.4),
    ],
    pauses: [
      TimeSpan(4.4, 5.0), TimeSpan(9.0, 9.6), TimeSpan(13.6, 14.2), TimeSpan(18.2, 18.8),
      TimeSpan(21.6, 22.2),
    ],
    pauseRatio: 0.125,
    pausesPerMinute: 12.5,
    longestPauseSeconds: 0.6,
    longestRun: TimeSpan(0.4, 4.4),
    filledPauses: [],
    syllableTimesSeconds: (0..<87).map { 0.5 + Double($0) * 0.275 },
    speechRateSyllablesPerSecond: 3.6,
    articulationRateSyllablesPerSecond: 4.1,
    wordsPerMinute: 155.0,
    paceCurve: (3..<47).map {
      PacePoint(timeSeconds: Double($0) * 0.5 + 0.4, syllablesPerSecond: 4.1)
    },
    endRushRatio: 1.0,
    lastThirdRatio: 1.0,
    integratedLoudnessLUFS: -23.0,
    loudnessRangeLU: 4.0,
    truePeakDBTP: -6.0,
    activeSpeechLevelDBFS: -22.0,
    clippedSampleRatio: 0.0,
    clippedSpans: [],
    noiseFloorDBFS: -62.0,
    signalToNoiseDB: 40.0,
    levelDeviationDB: 4.0,
    endingLevelDB: -1.0,
    endingSpan: TimeSpan(22.2, 24.4),
    medianPitchHz: 140.0,
    pitchDeviationSemitones: 2.8,
    pitchRangeSemitones: 7.5,
    risingEndingRatio: 0.2,
    levelOverview: LevelOverview(
      stepSeconds: 0.1, levelsDBFS: (0..<250).map { $0 % 42 < 36 ? -22 : -60 })
  )
}
