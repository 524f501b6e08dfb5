import SpeechAnalysis
import Testing
import VoicemailRules

@testable import VoicemailReports

@Suite struct StripTests {
  @Test(arguments: [
    (2.0, 68, 1.0), (25.6, 68, 5.0), (60.0, 68, 10.0), (7200.0, 68, 1800.0), (36_000.0, 68, 7200.0),
    (60.0, 108, 5.0),
  ])
  func labelsStandAtRoundTimes(duration: Double, columns: Int, tick: Double) {
    #expect(TimeAxis(durationSeconds: duration, columnCount: columns).tickSeconds == tick)
  }

  @Test(arguments: [0.3, 2, 8, 34.2, 60, 599, 3599, 3601, 36_000, 1_000_000])
  func labelsNeitherTouchNorLeaveTheStrip(duration: Double) {
    let labels = TimeAxis(durationSeconds: duration, columnCount: 68).labels
    #expect(labels.first?.column == 0)
    for (label, next) in zip(labels, labels.dropFirst()) {
      #expect(label.column + label.text.count + 2 <= next.column)
    }
    #expect(labels.allSatisfy { $0.column + $0.text.count <= 68 })
  }

  @Test(arguments: [(5.0, "0:05"), (75.9, "1:15"), (3599, "59:59"), (3723, "1:02:03")])
  func clockShowsTheTimeAsPlayersDo(seconds: Double, text: String) {
    #expect(clockText(seconds) == text)
  }

  @Test func placesThatDoNotFitAreCounted() {
    let spans = (0..<9).map { TimeSpan(Double($0) * 10, Double($0) * 10 + 0.5) }
    #expect(placesText(spans, to: 20) == "0:00, 0:10 +7 more")
    #expect(placesText([TimeSpan(28.2, 34.2)], to: 20) == "0:28-0:34")
    #expect(placesText([], to: 20) == "")
  }

  /// Ten seconds in ten columns: speech from 1.0 to 4.5 and from 6.5 to 9.
  @Test func speechBarsShowHalfColumns() {
    var draft = Measurements.typical
    draft.durationSeconds = 10
    draft.speechSegments = [TimeSpan(1, 4.5), TimeSpan(6.5, 9)]
    #expect(row("speech", of: draft, columnCount: 10) == " ━━━╸ ╺━━")
  }

  /// One stretch a column: each 6 dB up from -54 dBFS fills one block more.
  @Test func levelRisesABlockEverySixDecibels() {
    var draft = Measurements.typical
    draft.durationSeconds = 10
    draft.levelOverview = LevelOverview(
      stepSeconds: 1, levelsDBFS: [-120, -55, -53, -47, -41, -35, -29, -23, -17, -3])
    #expect(row("level", of: draft, columnCount: 10) == "  ▁▂▃▄▅▆▇█")
  }

  @Test func paceIsTheMeanUpToTheNextFigure() {
    var draft = Measurements.typical
    draft.durationSeconds = 20
    draft.paceCurve = [(1, 3), (3, 4), (4, 5), (12, 6)].map {
      PacePoint(timeSeconds: $0, syllablesPerSecond: $1)
    }
    // 20 s in 40 columns: a label every 5 s, a figure every 2.5 s, which is five columns.
    #expect(row("syll/s", of: draft, columnCount: 40) == "3.0  4.5            6.0")
  }

  @Test func findingsThatMeetTakeLanesOfTheirOwn() {
    var draft = Measurements.typical
    draft.durationSeconds = 20
    let findings = [[TimeSpan(2, 6), TimeSpan(12, 12.4)], [TimeSpan(5, 9)], [TimeSpan(15, 20)]]
      .enumerated().map { index, spans in
        NumberedFinding(
          number: index + 1,
          finding: Drafts.failed(
            "rule-\(index)", .warning, "", "", "", measured: 0, limit: 0, unit: "", spans: spans))
      }
    let rows = MessageStrip(draft, findings: findings, columnCount: 20).rows.suffix(2)
    #expect(
      rows.map { $0.cells.text(color: false) } == ["  1───      1  3────", "     2───"])
  }

  private func row(_ label: String, of draft: Measurements, columnCount: Int) -> String? {
    MessageStrip(draft, findings: [], columnCount: columnCount).rows
      .first { $0.label == label }?.cells.text(color: false)
  }
}
