import AfterbeepKit
import Foundation
import SpeechAnalysis
import Testing
import VoicemailReports
import VoicemailRules

@Suite struct JSONReportTests {
  @Test func indentedReportIsTheSnapshot() throws {
    try expectSnapshot(text(Drafts.rushed, .indented), "rushed.json")
  }

  @Test(arguments: [Draft.noSpeech, .measuredOnly])
  func lineReportIsTheSnapshot(draft: Draft) throws {
    let text = text(draft.assessment, .line)
    #expect(text.count { $0 == "\n" } == 1 && text.last == "\n")
    try expectSnapshot(text, "\(draft).jsonl")
  }

  @Test func reportHoldsTheContractsNamesInItsOrder() throws {
    let report = text(Drafts.rushed, .line)
    var rest = report[...]
    for name in Self.contractNames {
      let place = try #require(rest.range(of: "\"\(name)\":"), "\(name) is missing or misplaced")
      rest = rest[place.upperBound...]
    }
  }

  @Test(arguments: Draft.brief)
  func bothLayoutsHoldTheSameValues(draft: Draft) throws {
    #expect(try object(draft.assessment, .line) == object(draft.assessment, .indented))
  }

  @Test(arguments: Draft.brief)
  func exactlyTheNullsAreNamedUnmeasured(draft: Draft) throws {
    let report = try object(draft.assessment, .line)
    let measurements = try #require(report["measurements"] as? [String: Any])
    let unmeasured = try #require(report["unmeasured"] as? [[String: String]])
    let nulls = measurements.filter { $0.value is NSNull }.map(\.key)
    #expect(Set(unmeasured.compactMap { $0["name"] }) == Set(nulls))
    #expect(unmeasured.count == nulls.count)
    #expect(unmeasured.allSatisfy { $0["reason"]?.isEmpty == false })
  }

  @Test func figuresAreThoseMeasured() throws {
    let measured = Drafts.rushed.measurements
    let report = try object(Drafts.rushed, .line)
    let figures = try #require(report["measurements"] as? [String: Any])
    // Half of the last place written.
    func expect(_ name: String, _ value: Double?, within tolerance: Double) throws {
      let read = try #require(figures[name] as? Double)
      #expect(abs(read - (value ?? .nan)) <= tolerance, "\(name)")
    }
    try expect("messageSeconds", measured.messageSeconds.value, within: 0.000_51)
    try expect("pauseRatio", measured.pauseRatio.value, within: 0.000_051)
    try expect("endRushRatio", measured.endRushRatio.value, within: 0.000_051)
    try expect("activeSpeechLevelDBFS", measured.activeSpeechLevelDBFS.value, within: 0.005_1)
    try expect("medianPitchHz", measured.medianPitchHz.value, within: 0.005_1)
    #expect(figures["syllableCount"] as? Int == measured.syllableTimesSeconds.count)
    #expect(
      (figures["syllableTimesSeconds"] as? [Double])?.count == figures["syllableCount"] as? Int)
    #expect((figures["paceCurve"] as? [Any])?.count == measured.paceCurve.count)

    let guidance = try #require(report["guidance"] as? [String: Any])
    let findings = try #require(guidance["findings"] as? [[String: Any]])
    #expect(guidance["verdict"] as? String == "fix")
    #expect(guidance["score"] as? Int == 62)
    #expect(findings.map { $0["rule"] as? String } == Drafts.rushed.judgement?.findings.map(\.rule))
    #expect(findings[2]["limit"] as? Double == 15)
  }

  @Test func measuringAloneHasNoGuidance() throws {
    let report = try object(Drafts.measuredOnly, .line)
    #expect(report["guidance"] is NSNull)
    #expect(report["content"] is NSNull)
  }

  /// At 11,025 Hz a hop of 110 samples is 9.977 ms: 25 of them are no pause, 26 are, and the
  /// report must not round the one into the other.
  @Test func gapsKeepTheLengthTheyWereJudgedBy() throws {
    let hop = 110.0 / 11_025
    var draft = Drafts.good
    draft.measurements.speechSegments = (0..<40).map {
      let start = Double($0 * (101 + 25)) * hop
      return TimeSpan(start, start + 101 * hop)
    }
    let report = try object(draft, .line)
    let measurements = try #require(report["measurements"] as? [String: Any])
    let segments = try #require(measurements["speechSegments"] as? [[String: Double]])
    for (segment, next) in zip(segments, segments.dropFirst()) {
      let gap = try #require(next["startSeconds"]) - #require(segment["endSeconds"])
      #expect(gap < 0.249_5)
    }
  }

  @Test func longReportLeavesInSmallPieces() throws {
    var draft = Drafts.good
    draft.measurements.syllableTimesSeconds = (0..<100_000).map { Double($0) * 0.2371 }
    let pieces = Pieces()
    JSONReport(layout: .line).write(draft) { pieces.add($0) }
    #expect(pieces.largest <= 64 * 1024)
    #expect(pieces.bytes.count > 800_000)
    let report = try JSONSerialization.jsonObject(with: Data(pieces.bytes)) as? [String: Any]
    let times = (report?["measurements"] as? [String: Any])?["syllableTimesSeconds"] as? [Double]
    #expect(times?.count == 100_000)
    #expect(times?.last == 23_709.763)
  }

  @Test func firstErrorOfTheSinkComesOutAndEndsTheWriting() {
    struct Full: Error {}
    var draft = Drafts.good
    draft.measurements.syllableTimesSeconds = (0..<50_000).map { Double($0) * 0.2 }
    let pieces = Pieces()
    #expect(throws: Full.self) {
      try JSONReport(layout: .line).write(draft) { piece throws(Full) in
        pieces.add(piece)
        if pieces.count == 2 { throw Full() }
      }
    }
    #expect(pieces.count == 2)
  }

  private func text(_ draft: Assessment, _ layout: JSONLayout) -> String {
    let pieces = Pieces()
    JSONReport(layout: layout).write(draft) { pieces.add($0) }
    return pieces.text
  }

  private func object(_ draft: Assessment, _ layout: JSONLayout) throws -> NSDictionary {
    let data = Data(text(draft, layout).utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? NSDictionary)
  }

  private static let contractNames = """
    schemaVersion file path format encoding sampleRateHz channelCount channel durationSeconds \
    sha256 measurements messageSeconds speechSeconds leadingSilenceSeconds trailingSilenceSeconds \
    speechSegments pauses pauseRatio pausesPerMinute longestPauseSeconds longestRunSeconds \
    filledPauses syllableCount syllableTimesSeconds speechRateSyllablesPerSecond \
    articulationRateSyllablesPerSecond wordsPerMinute wordsPerMinuteSource paceCurve endRushRatio \
    integratedLoudnessLUFS loudnessRangeLU truePeakDBTP activeSpeechLevelDBFS clippedSampleRatio \
    noiseFloorDBFS signalToNoiseDB medianPitchHz pitchDeviationSemitones pitchRangeSemitones \
    levelDeviationDB risingEndingRatio unmeasured content guidance profile verdict score topFixes \
    findings rule outcome severity message advice measured limit unit spans source
    """.split(separator: " ").map(String.init)
}
