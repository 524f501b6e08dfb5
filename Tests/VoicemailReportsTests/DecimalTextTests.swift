import Testing
import VoicemailReports

@Suite struct DecimalTextTests {
  @Test(arguments: [
    (4.5, 2, "4.50", "4.5"), (0, 3, "0.000", "0"), (-0.0004, 3, "0.000", "0"),
    (-21.347, 2, "-21.35", "-21.35"), (0.05, 1, "0.1", "0.1"), (-0.05, 1, "-0.1", "-0.1"),
    (99.999, 2, "100.00", "100"), (10, 0, "10", "10"), (0.000_004, 6, "0.000004", "0.000004"),
    (36_000.25, 1, "36000.3", "36000.3"), (1e9, 6, "1000000000.000000", "1000000000"),
  ])
  func numberIsWrittenInPlainDigits(value: Double, places: Int, fixed: String, trimmed: String) {
    #expect(decimalText(value, places: places) == fixed)
    #expect(decimalText(value, places: places, trimmed: true) == trimmed)
  }

  /// Reading the text back gives the nearest number with that many decimals; the tolerance beyond
  /// half a unit is one rounding of a product below 1e11, whose last bit is 1.5e-5 units.
  @Test(arguments: 0...6)
  func textReadsBackWithinHalfItsLastPlace(places: Int) throws {
    var random = SplitMix(state: 7)
    let unit = (0..<places).reduce(1.0) { unit, _ in unit / 10 }
    for _ in 0..<500 {
      let value = Double.random(in: -1e5...1e5, using: &random)
      let text = decimalText(value, places: places, trimmed: true)
      let read = try #require(Double(text))
      #expect(abs(read - value) <= unit * 0.500_02)
      #expect(decimalText(read, places: places, trimmed: true) == text)
    }
  }

  @Test func nonFiniteNumberStops() async {
    await #expect(processExitsWith: .failure) {
      _ = decimalText(.nan, places: 2)
    }
  }
}

/// A small generator with a fixed seed. Source: Steele, Lea and Flood, "Fast Splittable
/// Pseudorandom Number Generators", OOPSLA 2014, figure 1.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
