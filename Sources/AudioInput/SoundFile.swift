import CSndfile

/// A file opened by libsndfile; owns the handle.
///
/// libsndfile scales integers to ±1 and hands floats on as they are stored, also beyond ±1.
@safe
struct SoundFile: ~Copyable {
  let stream: SampleStream
  private let handle: OpaquePointer
  private let file: UnsafeMutablePointer<VirtualFile>
  /// Why the sound ended before its time; known once the end is reached.
  private(set) var damage: String?
  /// What libsndfile gave last, of which `pending` is not yet handed on.
  private var decoded: [Float]
  private var pending = 0..<0
  private var isAtEnd = false

  /// Opens a file; `raw` says what a headerless one holds.
  ///
  /// - Parameter refusal: Why libsndfile cannot, in its own words, when there is no result.
  static func open(
    _ view: VirtualFile, raw: RawTelephony?, refusal: inout String
  ) -> SoundFile? {
    let file = UnsafeMutablePointer<VirtualFile>.allocate(capacity: 1)
    unsafe file.initialize(to: view)
    var callbacks = VirtualFile.callbacks()
    var info = SF_INFO()
    if let raw {
      info.format = raw.formatCode
      info.samplerate = Int32(RawTelephony.sampleRateHz)
      info.channels = 1
    }
    guard let handle = unsafe sf_open_virtual(&callbacks, Int32(SFM_READ), &info, file) else {
      unsafe file.deinitialize(count: 1)
      unsafe file.deallocate()
      refusal = unsafe String(cString: sf_strerror(nil))
      return nil
    }
    return unsafe SoundFile(handle: handle, file: file, info: info)
  }

  private init(handle: OpaquePointer, file: UnsafeMutablePointer<VirtualFile>, info: SF_INFO) {
    unsafe self.handle = handle
    unsafe self.file = file
    let encoding = SoundFileEncoding(formatCode: info.format)
    stream = SampleStream(
      format: SoundFileEncoding.containerName(formatCode: info.format),
      encoding: encoding.name,
      sampleRateHz: Int(info.samplerate),
      channelCount: Int(info.channels),
      // libsndfile says "unknown" with the largest number there is: never a size to allocate.
      promisedFrameCount: info.frames == sf_count_t.max ? nil : Int(info.frames),
      isFloatingPoint: encoding.isFloatingPoint)
    decoded = [Float](
      repeating: 0, count: Self.framesPerCall(isMPEG: encoding.isMPEG) * Int(info.channels))
  }

  deinit {
    unsafe sf_close(handle)
    unsafe file.deinitialize(count: 1)
    unsafe file.deallocate()
  }

  /// Frames asked of libsndfile at once, whatever the caller's block holds.
  ///
  /// On an MPEG error libsndfile throws away all samples of the call, so these are kept short. Both
  /// are even: VOX ADPCM gives nothing for a single frame.
  private static func framesPerCall(isMPEG: Bool) -> Int { isMPEG ? 64 : 4_096 }

  /// Whether at least one more frame can be read; decodes ahead to know.
  mutating func hasMore() throws(AudioInputError) -> Bool {
    guard pending.isEmpty, !isAtEnd else { return !pending.isEmpty }
    let frameCount = unsafe sf_readf_float(
      handle, &decoded, sf_count_t(decoded.count / stream.channelCount))
    let failure = unsafe file.pointee.failure
    guard failure == 0 else { throw .unreadable(reason: systemMessage(failure)) }
    guard frameCount > 0 else {
      isAtEnd = true
      // The next call would clear it.
      damage =
        unsafe sf_error(handle) == SF_ERR_NO_ERROR ? nil : String(cString: sf_strerror(handle))
      return false
    }
    pending = 0..<Int(frameCount) * stream.channelCount
    return true
  }

  /// Fills `block` with interleaved samples; fewer frames than it holds mean the end.
  mutating func read(into block: inout [Float]) throws(AudioInputError) -> Int {
    let capacity = block.count / stream.channelCount * stream.channelCount
    var filled = 0
    while filled < capacity, try hasMore() {
      let taken = min(capacity - filled, pending.count)
      // Copied whole: an hour of 16 kHz PCM is read in 0.06 s, of which libsndfile takes 0.05 s.
      unsafe block.withUnsafeMutableBufferPointer { target in
        unsafe decoded.withUnsafeBufferPointer { source in
          _ = unsafe target[filled..<filled + taken].update(
            fromContentsOf: source[pending.prefix(taken)])
        }
      }
      pending.removeFirst(taken)
      filled += taken
    }
    return filled / stream.channelCount
  }
}
