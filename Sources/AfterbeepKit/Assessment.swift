public import SpeechAnalysis
public import VoicemailRules

/// One recording, measured, and judged when a profile was asked for.
public struct Assessment: Sendable, Equatable {
  /// Which recording, and what was decoded of it.
  public var file: RecordingFile
  /// What was measured.
  public var measurements: Measurements
  /// What the guidance says of it; `nil` when only measuring.
  public var judgement: Judgement?

  /// Puts the parts together.
  public init(file: RecordingFile, measurements: Measurements, judgement: Judgement?) {
    self.file = file
    self.measurements = measurements
    self.judgement = judgement
  }
}

/// A recording as it was found and decoded.
public struct RecordingFile: Sendable, Equatable {
  /// The path as the caller wrote it, `-` for standard input.
  public var path: String
  /// Container by its first bytes: `WAV`, `FLAC`, `MP3`, `M4A` …
  public var format: String
  /// How samples are stored in it: `PCM_16`, `ULAW`, `GSM610`, `VORBIS`, `AAC` …
  public var encoding: String
  /// Frames a second.
  public var sampleRateHz: Int
  /// Channels in the file.
  public var channelCount: Int
  /// What was listened to: `mix`, `left`, `right` or the channel's number from 1.
  public var channel: String
  /// Length, counted in decoded samples.
  public var durationSeconds: Double
  /// SHA-256 of the file's bytes, hexadecimal.
  public var sha256: String
  /// What the reader should know: cut short, wrong extension, why this channel.
  public var notes: [String]

  /// Puts the parts together.
  public init(
    path: String, format: String, encoding: String, sampleRateHz: Int, channelCount: Int,
    channel: String, durationSeconds: Double, sha256: String, notes: [String]
  ) {
    self.path = path
    self.format = format
    self.encoding = encoding
    self.sampleRateHz = sampleRateHz
    self.channelCount = channelCount
    self.channel = channel
    self.durationSeconds = durationSeconds
    self.sha256 = sha256
    self.notes = notes
  }
}
