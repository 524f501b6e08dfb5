/// Why a recording could not be read; each case carries what a user needs to act.
public enum AudioInputError: Error, Equatable, Sendable {
  /// Nothing is at this path.
  case notFound
  /// The path is a folder.
  case isFolder
  /// The file exists, but this user may not read it.
  case noPermission
  /// The path is a device.
  case isDevice
  /// Standard input is a keyboard, not a pipe.
  case standardInputIsTerminal
  /// The system refused to read; `reason` is its own word for it.
  case unreadable(reason: String)
  /// Zero bytes.
  case emptyFile
  /// A pipe sent nothing for this long.
  case inputStalled(seconds: Int)
  /// A pipe sent more than is kept.
  case inputTooLarge(limitMiB: Int)
  /// What a pipe sent could not be stored; `reason` is the system's word for it.
  case noTemporaryFile(reason: String)
  /// The first bytes are no known sound format; `lookingLike` names what they are, when known.
  case notAudio(lookingLike: String?)
  /// Only ffmpeg reads this format, and there is none; `command` converts the file.
  case needsFFmpeg(format: String, command: String)
  /// The format is known, but nothing could be decoded.
  case undecodable(format: String, reason: String)
  /// A proper file that holds no samples.
  case noSound(format: String)
  /// A rate outside what can be measured.
  case sampleRateOutOfRange(hertz: Int)
  /// More channels than any recording has.
  case tooManyChannels(count: Int)
  /// ffmpeg is there but does not run; `reason` is the system's word for it.
  case decoderNotStarted(reason: String)
  /// ffmpeg did not deliver in time.
  case decoderStalled(seconds: Int)
  /// ffmpeg delivered more than is accepted.
  case decodedTooLong(limitSeconds: Int)

  /// What is wrong and what to do, as one sentence or two for the user.
  public var message: String {
    switch self {
    case .notFound:
      "not found; check the path and its spelling"
    case .isFolder:
      "is a folder; name a recording inside it"
    case .noPermission:
      "may not be read by this user; change its permissions (chmod u+r)"
    case .isDevice:
      "is a device, not a recording; name a file, or pipe the recording in and use -"
    case .standardInputIsTerminal:
      "standard input is the keyboard; pipe a recording in: afterbeep check - < take.wav"
    case .unreadable(let reason):
      "cannot be read (\(reason)); check the path, the disk or the network share"
    case .emptyFile:
      "is empty (0 bytes); record or export it again"
    case .inputStalled(let seconds):
      "nothing arrived for \(seconds) s; check the program that writes into the pipe"
    case .inputTooLarge(let limitMiB):
      "more than \(limitMiB) MiB came through the pipe; save it as a file and name that"
    case .noTemporaryFile(let reason):
      "what came through the pipe cannot be stored (\(reason)); "
        + "free some space or set TMPDIR to a folder that has it"
    case .notAudio(let likeness?):
      "is \(likeness), not a recording; name a sound file (WAV, MP3, FLAC, Ogg, M4A …)"
    case .notAudio(nil):
      "is no sound format known here; name a sound file (WAV, MP3, FLAC, Ogg, M4A …), "
        + "or convert it to WAV"
    case .needsFFmpeg(let format, let command):
      "is \(format), which needs ffmpeg, and there is none on PATH; install it "
        + "(brew install ffmpeg, apt install ffmpeg), or convert the file elsewhere: \(command)"
    case .undecodable(let format, let reason):
      "is \(format) by its first bytes, but nothing in it can be decoded (\(reason)); "
        + "it is damaged or incomplete: record or export it again"
    case .noSound(let format):
      "is empty: a \(format) file without any sound in it; record or export it again"
    case .sampleRateOutOfRange(let hertz):
      "has a sample rate of \(hertz) Hz; rates from \(AudioLimits.sampleRatesHz.lowerBound) to "
        + "\(AudioLimits.sampleRatesHz.upperBound) Hz can be measured: export it at 16000 Hz"
    case .tooManyChannels(let count):
      "has \(count) channels; at most \(AudioLimits.maximumChannelCount) are read: "
        + "export it in mono or stereo"
    case .decoderNotStarted(let reason):
      "needs ffmpeg, which cannot be started (\(reason)); check that ffmpeg runs"
    case .decoderStalled(let seconds):
      "ffmpeg took too long over it (stopped after \(seconds) s); "
        + "convert it to WAV by hand, or check the disk"
    case .decodedTooLong(let limitSeconds):
      "decodes to more than \(limitSeconds / 3_600) h of sound; cut it into shorter files"
    }
  }
}
