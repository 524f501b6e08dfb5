import AudioInput
import SpeechAnalysis

/// The channel a recording is judged by, and why.
struct ChannelSelection {
  /// Channel counted from 1; `nil` is the mix.
  let number: Int?
  /// Its name in the report.
  let name: String
  /// What the reader should know of the choice.
  let note: String?

  /// How much of the recording the automatic choice listens to.
  static let listeningSeconds = 300

  /// Follows an explicit choice, or listens to the first five minutes and decides.
  init(_ choice: ChannelChoice, of reader: inout AudioReader) throws(AssessmentError) {
    let count = reader.channelCount
    switch choice {
    case .number(let number):
      guard number <= count else {
        throw .noSuchChannel(number: number, channelCount: count)
      }
      self.init(number: number, count: count, note: nil)
    case .mix:
      self.init(number: nil, count: count, note: nil)
    case .auto where count == 1:
      self.init(number: nil, count: count, note: nil)
    case .auto:
      do {
        self = try Self.listen(to: &reader)
      } catch {
        throw .input(error)
      }
    }
  }

  private init(number: Int?, count: Int, note: String?) {
    self.number = number
    name = number.map { ChannelChoice.name(ofChannel: $0, of: count) } ?? "mix"
    self.note = note
  }

  private static func listen(to reader: inout AudioReader) throws(AudioInputError) -> Self {
    let count = reader.channelCount
    var comparison = ChannelComparison(channelCount: count, sampleRateHz: reader.sampleRateHz)
    try forEachBlock(of: &reader) { comparison.append($0) }
    switch comparison.relation() {
    case .sameTake:
      return ChannelSelection(number: nil, count: count, note: nil)
    case .cancelling(let number):
      guard try speechSeconds(of: [number], in: &reader)[0] > 0 else {
        return ChannelSelection(number: nil, count: count, note: nil)
      }
      let name = ChannelChoice.name(ofChannel: number, of: count)
      return ChannelSelection(
        number: number, count: count,
        note: "the channels are of opposite polarity and cancel when mixed; judged \(name)")
    case .onlyOne(let number):
      let name = ChannelChoice.name(ofChannel: number, of: count)
      return ChannelSelection(
        number: number, count: count, note: "only the \(name) channel carries sound; judged that")
    case .different(let numbers):
      let speech = try speechSeconds(of: numbers, in: &reader)
      let best = numbers.indices.max { speech[$0] < speech[$1] } ?? 0
      guard speech[best] > 0 else {
        return ChannelSelection(number: nil, count: count, note: nil)
      }
      let name = ChannelChoice.name(ofChannel: numbers[best], of: count)
      return ChannelSelection(
        number: numbers[best], count: count,
        note: "the channels hold different sounds; judged \(name), which speaks most. "
          + "--channel picks another")
    }
  }

  private static func speechSeconds(
    of numbers: [Int], in reader: inout AudioReader
  ) throws(AudioInputError) -> [Double] {
    var seconds: [Double] = []
    for number in numbers {
      var analyzer = SpeechAnalyzer(
        sampleRateHz: reader.sampleRateHz, channelCount: reader.channelCount,
        listeningTo: .channel(number))
      try forEachBlock(of: &reader) { analyzer.append($0) }
      seconds.append(analyzer.finish().speechSeconds)
    }
    return seconds
  }

  /// Reads the part that is listened to and rewinds.
  private static func forEachBlock(
    of reader: inout AudioReader, _ body: (Span<Float>) -> Void
  ) throws(AudioInputError) {
    var block = [Float](repeating: 0, count: Assessor.blockFrames * reader.channelCount)
    var left = listeningSeconds * reader.sampleRateHz
    while left > 0 {
      let frames = try reader.read(into: &block)
      guard frames > 0 else { break }
      body(block.span.extracting(first: min(frames, left) * reader.channelCount))
      left -= frames
    }
    try reader.rewind()
  }
}
