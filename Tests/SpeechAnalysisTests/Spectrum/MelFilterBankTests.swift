import Testing

@testable import SpeechAnalysis

@Suite struct MelFilterBankTests {
  @Test(arguments: [(8_000, 256), (16_000, 512), (44_100, 2_048)])
  func whiteNoiseIsFlat(rate: Int, size: Int) {
    let bank = bank(rate, size)
    var bands = [Float](repeating: -1, count: 32)
    bank.apply(to: [Float](repeating: 1, count: size / 2 + 1), into: &bands)
    #expect(bands[..<bank.filledBandCount].allSatisfy { abs($0 - 1) < 1e-5 })
    #expect(bands[bank.filledBandCount...].allSatisfy { $0 == 0 })
  }

  @Test func telephoneRecordingsFillTheBandsBelow4Kilohertz() {
    #expect(bank(16_000, 512).filledBandCount == 32)
    let telephone = bank(8_000, 256)
    #expect(telephone.centresHz[telephone.filledBandCount - 1] < 4_000)
    #expect(telephone.centresHz[telephone.filledBandCount] > 3_700)
  }

  @Test func aLineGoesToTheBandsAroundIt() throws {
    let bank = bank(16_000, 512)
    var power = [Float](repeating: 0, count: 257)
    power[32] = 1  // 1,000 Hz
    var bands = [Float](repeating: 0, count: 32)
    bank.apply(to: power, into: &bands)
    let loudest = try #require(bands.indices.max { bands[$0] < bands[$1] })
    #expect(abs(bank.centresHz[loudest] - 1_000) < 100)
    #expect(bands.count { $0 > 0 } <= 2)
  }

  private func bank(_ rate: Int, _ size: Int) -> MelFilterBank {
    MelFilterBank(bandCount: 32, fromHz: 60, toHz: 7_600, sampleRateHz: rate, fftSize: size)
  }
}
