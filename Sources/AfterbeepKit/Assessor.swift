import AudioInput
import SpeechAnalysis
public import VoicemailRules

/// Takes a recording through every room: decode, measure, judge.
public struct Assessor: Sendable {
  /// Frames decoded at once: large enough that calls cost nothing, small enough for the cache.
  static let blockFrames = 4_096

  private let profile: Profile?
  private let channel: ChannelChoice

  /// An assessor.
  ///
  /// - Parameters:
  ///   - profile: The guidance to judge by; `nil` to measure only.
  ///   - channel: Which channel to listen to.
  public init(profile: Profile?, channel: ChannelChoice = .auto) {
    self.profile = profile
    self.channel = channel
  }

  /// Measures one recording and judges it.
  ///
  /// - Parameter path: The file, or `-` for standard input.
  public func assess(path: String) throws(AssessmentError) -> Assessment {
    do {
      var reader = try AudioReader(path: path)
      let selection = try ChannelSelection(channel, of: &reader)
      let measurements = try Self.measure(&reader, listeningTo: selection)
      let file = RecordingFile(
        path: path, format: reader.format, encoding: reader.encoding,
        sampleRateHz: reader.sampleRateHz, channelCount: reader.channelCount,
        channel: selection.name, durationSeconds: measurements.durationSeconds,
        sha256: try reader.sha256(), notes: reader.notes + (selection.note.map { [$0] } ?? []))
      return Assessment(
        file: file, measurements: measurements,
        judgement: profile.map { judge(measurements, by: $0) })
    } catch let error as AssessmentError {
      throw error
    } catch let error as AudioInputError {
      throw .input(error)
    } catch {
      preconditionFailure("no stage throws anything else: \(error)")
    }
  }

  private static func measure(
    _ reader: inout AudioReader, listeningTo selection: ChannelSelection
  ) throws(AudioInputError) -> Measurements {
    var analyzer = SpeechAnalyzer(
      sampleRateHz: reader.sampleRateHz, channelCount: reader.channelCount,
      listeningTo: selection.number.map { .channel($0) } ?? .mix)
    var block = [Float](repeating: 0, count: blockFrames * reader.channelCount)
    while case let frames = try reader.read(into: &block), frames > 0 {
      analyzer.append(block.span.extracting(first: frames * reader.channelCount))
    }
    return analyzer.finish()
  }
}
