import Testing

@testable import SpeechAnalysis

@Suite struct FrameGridTests {
  @Test(arguments: [(8_000, 256, 256), (16_000, 512, 512), (44_100, 1_411, 2_048)])
  func windowIs32Milliseconds(rate: Int, window: Int, size: Int) {
    let grid = FrameGrid(sampleRateHz: rate)
    #expect(grid.windowCount == window)
    #expect(grid.fftSize == size)
  }

  @Test(arguments: [8_000, 11_025, 22_050, 44_100, 48_000])
  func framesLieAtTheSameTimesAtAnyRate(rate: Int) {
    let grid = FrameGrid(sampleRateHz: rate)
    for frame in [0, 1, 77, 5_999] {
      let seconds = Double(grid.centre(of: frame)) / Double(rate)
      #expect(abs(seconds - (Double(frame) + 0.5) * 0.01) < 1 / Double(rate))
    }
  }

  @Test func everySampleLiesInSomeHop() {
    let grid = FrameGrid(sampleRateHz: 8_000)
    #expect(grid.frameCount(sampleCount: 0) == 0)
    #expect(grid.frameCount(sampleCount: 1) == 1)
    #expect(grid.frameCount(sampleCount: 80) == 1)
    #expect(grid.frameCount(sampleCount: 81) == 2)
  }

  @Test func ratesBelow8KilohertzAreRefused() async {
    await #expect(processExitsWith: .failure) { _ = FrameGrid(sampleRateHz: 7_999) }
  }
}
