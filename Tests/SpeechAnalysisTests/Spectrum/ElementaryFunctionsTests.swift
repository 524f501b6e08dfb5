import Foundation
import Testing

@testable import SpeechAnalysis

@Suite struct ElementaryFunctionsTests {
  @Test(arguments: [1e-30, 1e-11, 0.3, 0.707_106, 0.707_107, 1, 1.414_213, 2, 1e10] as [Float])
  func logarithmAgreesWithTheLibrary(x: Float) {
    let ours = log2(SIMD8(repeating: x))[3]
    #expect(abs(ours - Float(Foundation.log2(Double(x)))) <= 2e-6 * max(1, abs(ours)))
  }

  @Test(arguments: [-80, -20, -1, -0.1, 0, 0.34, 0.35, 1, 10, 80] as [Float])
  func exponentialAgreesWithTheLibrary(x: Float) {
    let expected = Foundation.exp(Double(x))
    #expect(abs(Double(exponential(x)) / expected - 1) < 6e-6)
  }

  @Test(arguments: [-50, -3, 0, 3, 50] as [Float])
  func softplusIsSmoothlyPositive(x: Float) {
    let expected = max(0, Double(x)) + Foundation.log1p(Foundation.exp(-abs(Double(x))))
    #expect(abs(Double(softplus(x)) - expected) < 1e-5)
  }
}
