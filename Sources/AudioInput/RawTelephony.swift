import CSndfile

/// Headerless files of telephone systems, which say nothing about themselves.
enum RawTelephony {
  /// GSM 06.10 full rate, 33 bytes for 20 ms, as Asterisk stores it.
  case gsm610
  /// Dialogic ADPCM, 4 bits a sample.
  case vox

  /// What every system that writes them uses; the files cannot say it.
  static let sampleRateHz = 8_000

  /// Recognises GSM by its frames and VOX, which has no mark at all, by the name.
  ///
  /// Every GSM frame starts with the bits 1101: RFC 3551, section 4.5.8.1.
  init?(head: [UInt8], pathExtension: String) {
    let frameStarts = stride(from: 0, to: head.count, by: 33)
    if head.count >= 4 * 33, frameStarts.allSatisfy({ head[$0] >> 4 == 0xD }) {
      self = .gsm610
    } else if pathExtension == "vox", !isText(head) {
      self = .vox
    } else {
      return nil
    }
  }

  var formatCode: Int32 {
    switch self {
    case .gsm610: Int32(SF_FORMAT_RAW | SF_FORMAT_GSM610)
    case .vox: Int32(SF_FORMAT_RAW | SF_FORMAT_VOX_ADPCM)
    }
  }

  var note: String {
    switch self {
    case .gsm610: "headerless GSM 6.10, read as 8000 Hz mono"
    case .vox: "headerless Dialogic ADPCM (.vox), read as 8000 Hz mono"
    }
  }
}
