import Testing

@testable import SpeechAnalysis

@Suite struct PausesTests {
  @Test func gapsOfAQuarterSecondArePauses() {
    let pauses = Pauses(between: [
      TimeSpan(1.0, 2.0), TimeSpan(2.24, 3.0), TimeSpan(3.25, 4.0), TimeSpan(5.0, 6.0),
    ])
    #expect(pauses.spans == [TimeSpan(3.0, 3.25), TimeSpan(4.0, 5.0)])
    #expect(pauses.runs == [TimeSpan(1.0, 3.0), TimeSpan(3.25, 4.0), TimeSpan(5.0, 6.0)])
    #expect(pauses.totalSeconds == 1.25)
  }

  @Test func noSegmentsHaveNoPauses() {
    #expect(Pauses(between: []).spans.isEmpty)
    #expect(Pauses(between: []).runs.isEmpty)
  }
}
