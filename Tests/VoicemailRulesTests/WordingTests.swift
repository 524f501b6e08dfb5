import SpeechAnalysis
import Testing

@testable import VoicemailRules

struct WordingTests {
  @Test(arguments: [
    (0.0, 1, "0.0"), (3.26, 1, "3.3"), (-0.04, 1, "0.0"), (-22.85, 1, "-22.9"), (9.96, 1, "10.0"),
    (1.05, 2, "1.05"), (1234.5678, 3, "1234.568"), (22.6, 0, "23"), (0.005, 3, "0.005"),
    (36_000.0, 1, "36000.0"),
  ])
  func roundsToDecimals(_ value: Double, _ decimalCount: Int, _ text: String) {
    #expect(value.fixed(decimalCount) == text)
  }

  @Test(arguments: [
    (34.2, 30.0, "34.2"), (30.02, 30.0, "30.02"), (30.0, 30.0, "30.0"), (29.999, 30.0, "29.999"),
    (-28.04, -28.0, "-28.04"),
  ])
  func tellsAMissedLimitFromTheLimit(_ value: Double, _ limit: Double, _ text: String) {
    #expect(value.fixed(1, unlike: limit) == text)
  }

  @Test(arguments: [(30.0, "30"), (4.3, "4.3"), (0.1, "0.1"), (-36.0, "-36"), (1000.0, "1000")])
  func writesALimitAsItsAuthor(_ value: Double, _ text: String) {
    #expect(value.plain == text)
  }

  @Test(arguments: [
    (0.0, "0:00"), (9.99, "0:09"), (28.6, "0:28"), (60.0, "1:00"), (3599.9, "59:59"),
    (3725.0, "1:02:05"), (-1.0, "0:00"),
  ])
  func showsTimesAsPlayersDo(_ seconds: Double, _ text: String) {
    #expect(seconds.clock == text)
  }

  @Test(arguments: [
    ([3.0], "0:03"), ([3.0, 9.5], "0:03 and 0:09"), ([3.0, 9.0, 15.0], "0:03, 0:09 and 0:15"),
    ([3.0, 9.0, 15.0, 20.0, 30.0], "0:03, 0:09, 0:15 and 2 more"),
  ])
  func namesAtMostThreePlaces(_ starts: [Double], _ text: String) {
    #expect(places(starts.map { TimeSpan($0, $0 + 0.4) }) == text)
  }

  @Test func wrapsAtTheWidth() {
    #expect("one two three".wrapped(to: 9, indent: 1) == " one two\n three")
  }
}
