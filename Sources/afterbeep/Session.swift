import AfterbeepKit
import ArgumentParser
import VoicemailReports
import VoicemailRules

/// One run of `check` or `measure`: every readable file is reported, every bad one is named.
struct Session {
  var options: RecordingOptions
  var format: ResultFormat
  var explain: Bool
  var profile: Profile?

  /// Reports each file; throws the exit status when it is not 0.
  ///
  /// With several files the status is the worst: 2 for a file that could not be read, then 1 for a
  /// draft that must be fixed.
  func run() throws {
    let assessor = Assessor(profile: profile, channel: options.channel)
    var output: ResultOutput
    do {
      output = try ResultOutput(path: options.output)
    } catch {
      throw failure(of: options.output ?? "", error.message)
    }
    var status: Int32 = 0
    var reportCount = 0
    for path in options.files {
      do {
        let assessment = try assessor.assess(path: path)
        for note in assessment.file.notes where format == .json { warn(of: path, note) }
        if reportCount > 0, format == .text { try write("\n", to: &output) }
        try write(assessment, to: &output)
        reportCount += 1
        if assessment.judgement?.verdict == .fix { status = max(status, 1) }
      } catch let error as AssessmentError {
        warn(of: path, error.message)
        status = 2
      }
    }
    if reportCount > 0 {
      let name = output.name
      do { try output.finish() } catch { throw failure(of: name, error.message) }
    }
    if status != 0 { throw ExitCode(status) }
  }

  private func write(_ assessment: Assessment, to output: inout ResultOutput) throws {
    switch format {
    case .json:
      let report = JSONReport(layout: options.files.count > 1 ? .line : .indented)
      let sink = output.sink
      do {
        try report.write(assessment) { piece throws(OutputError) in try sink.put(piece) }
      } catch {
        throw failure(of: output.name, error.message)
      }
    case .text:
      let style = output.isTerminal ? Terminal.style : TextStyle(width: 80, color: false)
      let report = TextReport(
        style: style, comfortRanges: profile?.comfortRanges ?? [], explainsScore: explain)
      try write(report.text(for: assessment), to: &output)
    }
  }

  private func write(_ text: String, to output: inout ResultOutput) throws {
    do {
      try output.sink.put(Array(text.utf8))
    } catch {
      throw failure(of: output.name, error.message)
    }
  }

  private func warn(of path: String, _ message: String) {
    StandardError.put("afterbeep: \(path): \(message)\n")
  }

  private func failure(of path: String, _ message: String) -> ExitCode {
    warn(of: path, message)
    return ExitCode(2)
  }
}
