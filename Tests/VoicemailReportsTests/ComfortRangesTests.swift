import Testing
import VoicemailReports
import VoicemailRules

@Suite struct ComfortRangesTests {
  @Test func limitsComeFromTheProfile() throws {
    let ranges = try Profile.named("email-bridge").comfortRanges
    func range(_ name: String) -> ComfortRange? { ranges.first { $0.measurement == name } }
    #expect(range("messageSeconds")?.upper == 30)
    #expect(range("speechRateSyllablesPerSecond")?.lower == 3.1)
    #expect(range("endRushRatio")?.upper == 1.15)
    #expect(range("endingLevelDB")?.lower == -6)
  }

  @Test func everyLimitNamesAThresholdThatExists() throws {
    #expect(try Profile.named("email-bridge").comfortRanges.count == 14)
  }
}
