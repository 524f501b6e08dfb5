import Testing

@testable import VoicemailReports

@Suite struct GaugeTests {
  @Test(arguments: [
    (5.0, 4.0 as Double?, 6.0 as Double?, "····━●━····"), (0, 4, 6, "●···━━━····"),
    (99, 4, 6, "····━━━···●"), (7, nil, 6, "━━━━━━━●···"), (2, 4, nil, "··●·━━━━━━━"),
  ])
  func dotStandsAtTheFigure(value: Double, lower: Double?, upper: Double?, expected: String) {
    #expect(drawn(Gauge(value: value, lower: lower, upper: upper, axis: 0...10)) == expected)
  }

  @Test(arguments: [
    (6.0, "━━━━━━●····"), (6.01, "━━━━━━━●···"), (6.49, "━━━━━━━●···"), (5.99, "━━━━━━●····"),
  ])
  func dotNearALimitStandsOnItsRightSide(value: Double, expected: String) {
    #expect(drawn(Gauge(value: value, upper: 6, axis: 0...10)) == expected)
  }

  @Test func axisStretchesToShowBothSidesOfALimit() {
    let text = drawn(Gauge(value: 21, upper: 20, axis: 0...10))
    #expect(text == "━━━━━━━━━━●")
  }

  private func drawn(_ gauge: Gauge) -> String {
    var line = InkedLine()
    gauge.draw(into: &line, width: 11)
    return line.text(color: false)
  }
}
