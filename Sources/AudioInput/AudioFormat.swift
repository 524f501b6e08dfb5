/// A container of sound, told by its first bytes and never by its name.
struct AudioFormat: Equatable {
  /// As the report writes it: `WAV`, `M4A` …
  let name: String
  /// ffmpeg's name for the reader of this container.
  ///
  /// Naming it keeps ffmpeg from guessing, and so from being talked into opening other files by a
  /// disguised playlist.
  let demuxer: String
  /// What such files are rightly called.
  let extensions: [String]

  static let wav = AudioFormat("WAV", demuxer: "wav", extensions: ["wav", "wave"])
  static let rf64 = AudioFormat("RF64", demuxer: "wav", extensions: ["rf64", "wav", "wave"])
  static let w64 = AudioFormat("W64", demuxer: "w64", extensions: ["w64", "wav"])
  static let aiff = AudioFormat("AIFF", demuxer: "aiff", extensions: ["aiff", "aif", "aifc"])
  static let au = AudioFormat("AU", demuxer: "au", extensions: ["au", "snd"])
  static let caf = AudioFormat("CAF", demuxer: "caf", extensions: ["caf"])
  static let flac = AudioFormat("FLAC", demuxer: "flac", extensions: ["flac"])
  static let ogg = AudioFormat("OGG", demuxer: "ogg", extensions: ["ogg", "oga", "opus", "spx"])
  static let mp3 = AudioFormat("MP3", demuxer: "mp3", extensions: ["mp3"])
  static let mp2 = AudioFormat("MP2", demuxer: "mp3", extensions: ["mp2", "mpa", "mp3"])
  static let aac = AudioFormat("AAC", demuxer: "aac", extensions: ["aac"])
  static let m4a = AudioFormat("M4A", demuxer: "mov", extensions: ["m4a", "m4b", "m4r", "mp4"])
  static let mp4 = AudioFormat("MP4", demuxer: "mov", extensions: ["mp4", "m4a", "m4v"])
  static let threeGP = AudioFormat("3GP", demuxer: "mov", extensions: ["3gp", "3gpp", "3g2"])
  static let mov = AudioFormat("MOV", demuxer: "mov", extensions: ["mov", "qt"])
  static let amr = AudioFormat("AMR", demuxer: "amr", extensions: ["amr", "awb"])
  static let webm = AudioFormat("WEBM", demuxer: "matroska", extensions: ["webm", "weba"])
  static let matroska = AudioFormat("MKV", demuxer: "matroska", extensions: ["mkv", "mka"])
  static let wma = AudioFormat("WMA", demuxer: "asf", extensions: ["wma", "asf", "wmv"])
  static let avi = AudioFormat("AVI", demuxer: "avi", extensions: ["avi"])
  static let wavPack = AudioFormat("WAVPACK", demuxer: "wv", extensions: ["wv"])
  static let realMedia = AudioFormat("REALMEDIA", demuxer: "rm", extensions: ["ra", "rm"])

  /// Every container known here.
  static let all = [
    wav, rf64, w64, aiff, au, caf, flac, ogg, mp3, mp2, aac, m4a, mp4, threeGP, mov, amr, webm,
    matroska, wma, avi, wavPack, realMedia,
  ]

  private init(_ name: String, demuxer: String, extensions: [String]) {
    self.name = name
    self.demuxer = demuxer
    self.extensions = extensions
  }

  /// Recognises the container, or gives `nil`.
  ///
  /// Sources: Microsoft "Multimedia Programming Interface and Data Specifications 1.0" (RIFF); EBU
  /// Tech 3306 (RF64); ITU-R BS.2088 (BW64); Apple AIFF-C and CAF specifications; RFC 9639 (FLAC);
  /// RFC 3533 (Ogg); RFC 4867 section 5 (AMR); RFC 9559 (Matroska); ISO/IEC 14496-12 section 4.3
  /// (`ftyp`); Microsoft "ASF Specification" section 10.1; id3.org "ID3v2.4.0" section 3.1.
  init?(of file: borrowing FileBytes) throws(AudioInputError) {
    let head = try file.bytes(at: 0, count: 64)
    if let format = Self.bySignature(head) {
      self = format
      return
    }
    guard let start = Self.lengthOfID3Tag(head) else {
      guard
        let format = MPEGAudio.format(startingIn: try file.bytes(at: 0, count: 16_384), within: 1)
      else { return nil }
      self = format
      return
    }
    // Some writers leave room for more tags in front of the first frame.
    let body = try file.bytes(at: start, count: 65_536)
    guard let format = Self.bySignature(body) ?? MPEGAudio.format(startingIn: body, within: 49_152)
    else { return nil }
    self = format
  }

  private static func bySignature(_ head: [UInt8]) -> AudioFormat? {
    switch (head.text(0, 4), head.text(8, 4)) {
    case ("RIFF", "WAVE"): .wav
    case ("RF64", "WAVE"), ("BW64", "WAVE"): .rf64
    case ("RIFF", "AVI "): .avi
    case ("riff", _) where head.starts(with: DataChunk.wave64Signature): .w64
    case ("FORM", "AIFF"), ("FORM", "AIFC"): .aiff
    case (".snd", _), ("dns.", _): .au
    case ("caff", _): .caf
    case ("fLaC", _): .flac
    case ("OggS", _): .ogg
    case ("#!AM", _): .amr
    case ("wvpk", _): .wavPack
    case (".RMF", _), (".ra\u{FD}", _): .realMedia
    case ("\u{1A}E\u{DF}\u{A3}", _): head.containsText("webm") ? .webm : .matroska
    case ("0&\u{B2}u", _): .wma
    default: byFileType(head)
    }
  }

  /// The MPEG-4 family writes the kind of its first box, then its brand, behind the box's size.
  private static func byFileType(_ head: [UInt8]) -> AudioFormat? {
    switch (head.text(4, 4), head.text(8, 3)) {
    case ("ftyp", "M4A"), ("ftyp", "M4B"): .m4a
    case ("ftyp", "3gp"), ("ftyp", "3g2"): .threeGP
    case ("ftyp", "qt "): .mov
    case ("ftyp", _): .mp4
    case ("moov", _), ("mdat", _), ("wide", _): .mov
    default: nil
    }
  }

  private static func lengthOfID3Tag(_ head: [UInt8]) -> Int? {
    guard head.count >= 10, head.text(0, 3) == "ID3" else { return nil }
    let size = head[6..<10].reduce(0) { $0 << 7 | Int($1 & 0x7F) }
    let footerSize = head[5] & 0x10 == 0 ? 0 : 10
    return 10 + size + footerSize
  }

  /// What to say of a file whose name claims another format.
  func noteOnName(_ pathExtension: String) -> String? {
    guard !extensions.contains(pathExtension),
      Self.all.contains(where: { $0.extensions.contains(pathExtension) })
    else { return nil }
    return "named .\(pathExtension) but is \(name)"
  }

  /// The format's name with its codec, when libsndfile lacks one of them; `nil` when it should have
  /// read the file.
  ///
  /// Sources for where the codec stands: RFC 3533 section 6 (Ogg page); Microsoft "WAVEFORMATEX";
  /// Apple "Core Audio Format Specification", Audio Description chunk.
  func nameNeedingFFmpeg(in file: borrowing FileBytes) throws(AudioInputError) -> String? {
    let head = try file.bytes(at: 0, count: 64)
    switch self {
    case .ogg:
      if head.text(28, 5) == "Speex" { return "OGG (Speex)" }
      return head.text(29, 4) == "FLAC" ? "OGG (FLAC)" : nil
    case .wav, .rf64:
      guard head.text(12, 4) == "fmt ", let tag = head.number(20, size: 2, isBigEndian: false),
        !Self.waveTagsOfSoundFile.contains(tag)
      else { return nil }
      return "\(name) (codec 0x\(String(tag, radix: 16)))"
    case .caf:
      let codec = head.text(28, 4)
      return head.text(8, 4) != "desc" || ["lpcm", "ulaw", "alaw"].contains(codec)
        ? nil : "CAF (\(codec.uppercased()))"
    case .w64, .aiff, .au, .flac, .mp3, .mp2:
      return nil
    default:
      return name
    }
  }

  /// PCM, MS ADPCM, float, A-law, mu-law, IMA ADPCM, GSM 6.10, MP3, NMS VBXADPCM, G.721, extensible.
  private static let waveTagsOfSoundFile: Set<UInt64> = [
    1, 2, 3, 6, 7, 0x11, 0x31, 0x38, 0x40, 0x55, 0xFFFE,
  ]
}
