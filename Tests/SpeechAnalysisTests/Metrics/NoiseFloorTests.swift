import Testing

@testable import SpeechAnalysis

@Suite struct NoiseFloorTests {
  @Test func theMedianIgnoresASlammingDoor() throws {
    var noise = NoiseFloor()
    for _ in 0..<100 { noise.add(levelDBFS: -60) }
    for _ in 0..<20 { noise.add(levelDBFS: -10) }
    #expect(abs(try #require(noise.levelDBFS.value) - -60) <= 0.5)
  }

  @Test func aGlimpseIsNotMeasured() {
    var noise = NoiseFloor()
    noise.add(levelDBFS: -60)
    #expect(noise.levelDBFS.value == nil)
  }

  @Test(arguments: [(-20.0, -60.0, 40.0), (-20.0, -23.0103, 0.0), (-30.0, -20.0, -20.0)])
  func theNoiseInTheSpeechIsTakenOff(speech: Double, noise: Double, ratio: Double) throws {
    let measured = Measurements.signalToNoiseDB(
      speechLevelDBFS: .value(speech), noiseFloorDBFS: .value(noise))
    #expect(abs(try #require(measured.value) - ratio) < 0.01)
  }
}
