import AfterbeepKit
import SpeechAnalysis
import Testing
import VoicemailRules

@testable import VoicemailReports

@Suite struct TextReportTests {
  @Test(arguments: [Draft.good, .rushed, .short, .noSpeech, .twoHours])
  func pageIsTheSnapshot(draft: Draft) throws {
    let report = TextReport(
      style: TextStyle(width: 80, color: false), comfortRanges: Drafts.comfortRanges)
    try expectSnapshot(report.text(for: draft.assessment), "\(draft)-80.txt")
  }

  @Test(arguments: [(120, false), (80, true)])
  func pageWithItsScoreIsTheSnapshot(width: Int, color: Bool) throws {
    let report = TextReport(
      style: TextStyle(width: width, color: color), comfortRanges: Drafts.comfortRanges,
      explainsScore: true)
    try expectSnapshot(
      report.text(for: Drafts.rushed), "rushed-explained-\(width)\(color ? "-color" : "").txt")
  }

  @Test func measuringAloneShowsNoVerdict() throws {
    let report = TextReport(style: TextStyle(width: 80, color: false))
    try expectSnapshot(report.text(for: Drafts.measuredOnly), "measuredOnly-80.txt")
  }

  @Test(arguments: [80, 81, 90, 99, 113, 120, 140])
  func noLineIsWiderThanThePage(width: Int) {
    let style = TextStyle(width: width, color: false)
    let report = TextReport(
      style: style, comfortRanges: Drafts.comfortRanges, explainsScore: true)
    for draft in Draft.allCases {
      let lines = report.text(for: draft.assessment).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { displayWidth(String($0)) <= style.width })
      #expect(lines.allSatisfy { $0.last != " " })
    }
  }

  @Test(arguments: Draft.allCases)
  func colorAddsEscapeSequencesAndNothingElse(draft: Draft) {
    let plain = page(draft.assessment, color: false)
    let colored = page(draft.assessment, color: true)
    #expect(!plain.contains("\u{1B}") && colored.contains("\u{1B}"))
    #expect(colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test func pageNeedsNoJudgementRangesOrSpeech() {
    var nothing = Drafts.noSpeech
    nothing.judgement = nil
    nothing.file.durationSeconds = 0
    nothing.measurements.durationSeconds = 0
    nothing.measurements.levelOverview = LevelOverview(stepSeconds: 0.1, levelsDBFS: [])
    let text = TextReport(style: TextStyle(width: 80, color: false)).text(for: nothing)
    #expect(text.hasPrefix(" no-speech-room.wav  0.0 s\n"))
  }

  @Test func explainedPageShowsTheSum() throws {
    let draft = Drafts.rushed
    let judgement = try #require(draft.judgement)
    for line in explain(judgement).split(separator: "\n") {
      #expect(page(draft, color: false).contains(" \(line)\n"))
    }
  }

  @Test func tenHoursWithThousandsOfPlacesFitOnePage() {
    let text = page(Drafts.long(seconds: 36_000), color: false)
    #expect(text.count { $0 == "\n" } < 60)
    #expect(text.contains("0:00:00      2:00:00"))
    #expect(text.contains("2───────"))
  }

  @Test(arguments: [(20, 80), (80, 80), (97, 97), (500, 120)])
  func widthStaysBetweenEightyAndHundredTwenty(asked: Int, taken: Int) {
    #expect(TextStyle(width: asked, color: false).width == taken)
  }

  private func page(_ draft: Assessment, color: Bool) -> String {
    TextReport(
      style: TextStyle(width: 80, color: color), comfortRanges: Drafts.comfortRanges,
      explainsScore: true
    ).text(for: draft)
  }
}
