import Testing

@testable import VoicemailReports

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("take3.wav", 9), ("für", 3), ("fu\u{308}r", 3), ("取引先", 6), ("한국", 4), ("👋🏽", 2),
    ("👩‍💻", 2), ("━▆●─…", 5),
  ])
  func textTakesTheColumnsATerminalGivesIt(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test func nothingATerminalObeysIsLeft() {
    let shown = printable("a\u{1B}[31mb\u{7}\u{9B}c\u{202E}d\ne")
    #expect(shown == "a\u{FFFD}[31mb\u{FFFD}\u{FFFD}c\u{FFFD}d\u{FFFD}e")
  }

  @Test(arguments: [
    ("take3.wav", 9, "take3.wav"), ("recordings/take3.wav", 13, "reco…ake3.wav"), ("take", 1, "…"),
    ("take", 0, ""), ("取引先への伝言", 8, "取…伝言"),
  ])
  func longPathGivesWayInItsMiddle(path: String, width: Int, expected: String) {
    #expect(shortened(path, to: width) == expected)
    #expect(displayWidth(shortened(path, to: width)) <= width)
  }

  @Test func textBreaksAtSpacesAndLongWordsAreCut() {
    #expect(wrapped("slow down at the end", to: 9) == ["slow down", "at the", "end"])
    #expect(wrapped("abcdefghijk lm", to: 4) == ["abcd", "efgh", "ijk", "lm"])
    #expect(wrapped("up to 8 s is fine", to: 7) == ["up to", "8 s is", "fine"])
    #expect(wrapped("", to: 4) == [""])
  }
}
