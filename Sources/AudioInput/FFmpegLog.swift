/// What ffmpeg wrote to standard error, with the level before each line.
struct FFmpegLog {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(whereSeparator: \.isNewline)
  }

  /// The codec of the first sound track, as `AAC` or `AMR_NB`.
  ///
  /// It stands in the description of the input:
  /// `[info]   Stream #0:0[0x1](und): Audio: aac (LC) (mp4a / 0x6134706D), 16000 Hz, mono …`
  var codec: String? {
    for line in lines where line.hasPrefix("[info]   Stream #0:") {
      let parts = line.split(separator: ": ", omittingEmptySubsequences: true)
      guard let kind = parts.firstIndex(of: "Audio"), kind + 1 < parts.count else { continue }
      let name = parts[kind + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      return name.isEmpty ? nil : name.uppercased()
    }
    return nil
  }

  /// The first complaint without its prefixes: `moov atom not found`.
  var firstError: String? {
    for line in lines {
      for level in ["[error] ", "[fatal] ", "[panic] "] {
        guard let range = line.firstRange(of: level) else { continue }
        var text = line[range.upperBound...].filter { $0.isASCII && $0 >= " " }
        if text.hasPrefix(FFmpegDecoder.inputName + ": ") {
          text.removeFirst(FFmpegDecoder.inputName.count + 2)
        }
        if !text.isEmpty { return String(text.prefix(120)) }
      }
    }
    return nil
  }

  /// Whether the file is fine and there is only no sound track in it.
  var lacksSound: Bool {
    lines.contains { $0.contains("matches no streams") }
      || !lines.contains { $0.contains("Audio: ") } && lines.contains { $0.contains("Video: ") }
  }
}
