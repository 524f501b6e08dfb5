public import AfterbeepKit
import SpeechAnalysis
import VoicemailRules

/// The report programs read: one JSON object a recording, sent in pieces as it is written.
///
/// `schemaVersion` 1. What was not measured is `null` and named in `unmeasured` with its reason.
public struct JSONReport: Sendable {
  private let layout: JSONLayout

  /// A report in one layout.
  public init(layout: JSONLayout) {
    self.layout = layout
  }

  /// Writes one recording's report and a line feed.
  ///
  /// - Parameters:
  ///   - assessment: The recording; its figures are finite.
  ///   - sink: Takes the text in pieces of at most 32 KiB.
  /// - Throws: What the sink throws first; it gets nothing more after that.
  public func write<Failure: Error>(
    _ assessment: Assessment, to sink: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var failure: Failure?
    write(assessment) { piece in
      if failure != nil { return }
      do throws(Failure) { try sink(piece) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The same for any sink; all of it generic would run unspecialised from other modules
  /// (measured for 5.5 MB, the report of ten hours: 220 ms instead of 130 ms).
  private func write(_ assessment: Assessment, to sink: @escaping ([UInt8]) -> Void) {
    var writer = JSONWriter(layout: layout, sink: sink)
    let fields = measurementFields(of: assessment.measurements)
    writer.object { report in
      report.member("schemaVersion", 1)
      report.member("file") { $0.write(assessment.file) }
      report.member("measurements") { measurements in
        measurements.object { members in
          for field in fields { members.member(field.name) { $0.write(field.value) } }
        }
      }
      report.member("unmeasured") { $0.write(unmeasured: fields) }
      report.member("content") { $0.null() }
      report.member("guidance") { guidance in
        if let judgement = assessment.judgement {
          guidance.write(judgement)
        } else {
          guidance.null()
        }
      }
    }
    writer.finish()
  }
}

extension JSONWriter {
  mutating func write(_ file: RecordingFile) {
    object { members in
      members.member("path", file.path)
      members.member("format", file.format)
      members.member("encoding", file.encoding)
      members.member("sampleRateHz", file.sampleRateHz)
      members.member("channelCount", file.channelCount)
      members.member("channel", file.channel)
      members.member("durationSeconds", file.durationSeconds, places: Places.seconds)
      members.member("sha256", file.sha256)
      members.member("notes") { notes in
        notes.array { for note in file.notes { $0.string(note) } }
      }
    }
  }

  mutating func write(_ value: MeasurementField.Value) {
    switch value {
    case .figure(let figure, let places): number(figure.value, places: places)
    case .text(let text, _): string(text)
    case .count(let count): integer(count)
    case .spans(let spans): write(spans)
    case .times(let times):
      array(.numbers) { for time in times { $0.number(time, places: Places.seconds) } }
    case .pace(let points):
      array(.pairs) { for point in points { $0.write(point) } }
    }
  }

  mutating func write(_ spans: [TimeSpan]) {
    array(.pairs) { elements in
      for span in spans {
        elements.object {
          $0.member("startSeconds", span.startSeconds, places: Places.spanSeconds)
          $0.member("endSeconds", span.endSeconds, places: Places.spanSeconds)
        }
      }
    }
  }

  mutating func write(_ point: PacePoint) {
    object {
      $0.member("timeSeconds", point.timeSeconds, places: Places.seconds)
      $0.member("syllablesPerSecond", point.syllablesPerSecond, places: Places.rate)
    }
  }

  mutating func write(unmeasured fields: [MeasurementField]) {
    array { elements in
      for field in fields {
        guard let reason = field.unmeasuredReason else { continue }
        elements.object(.one) {
          $0.member("name", field.name)
          $0.member("reason", reason)
        }
      }
    }
  }

  mutating func write(_ judgement: Judgement) {
    object { members in
      members.member("profile", judgement.profile)
      members.member("verdict", judgement.verdict.rawValue)
      members.member("score", judgement.score)
      members.member("topFixes") { fixes in
        fixes.array(.one) { for rule in judgement.topFixes { $0.string(rule) } }
      }
      members.member("findings") { findings in
        findings.array { for finding in judgement.findings { $0.write(finding) } }
      }
    }
  }

  mutating func write(_ finding: Finding) {
    object { members in
      members.member("rule", finding.rule)
      members.member("outcome", finding.outcome.rawValue)
      members.member("severity", finding.severity.rawValue)
      members.member("message", finding.message)
      members.member("advice", finding.advice)
      members.member("measured", finding.measured, places: Places.judged)
      members.member("limit", finding.limit, places: Places.judged)
      members.member("unit", finding.unit)
      members.member("spans") { $0.write(finding.spans) }
      members.member("source", finding.source)
      members.member("headline", finding.headline)
      members.member("pointsLost", finding.pointsLost, places: Places.points)
    }
  }
}
