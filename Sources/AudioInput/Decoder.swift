/// Whichever decoder a file needs; both give samples the same way.
///
/// Two optionals, of which one is set, rather than an enum: the payload of a noncopyable enum cannot be
/// changed in place.
struct Decoder: ~Copyable {
  let stream: SampleStream
  /// Why the sound ended before its time, in the decoder's words; known once the end is reached.
  private(set) var damage: String?
  private var soundFile: SoundFile?
  private var ffmpeg: FFmpegDecoder?

  init(_ soundFile: consuming SoundFile) {
    stream = soundFile.stream
    self.soundFile = consume soundFile
    ffmpeg = nil
  }

  init(_ ffmpeg: consuming FFmpegDecoder) {
    stream = ffmpeg.stream
    soundFile = nil
    self.ffmpeg = consume ffmpeg
  }

  /// Fills `block` with interleaved samples.
  ///
  /// - Returns: Frames; fewer than `block` holds only at the end of the sound, 0 behind it.
  mutating func read(into block: inout [Float]) throws(AudioInputError) -> Int {
    if let frameCount = try soundFile?.read(into: &block) {
      damage = soundFile?.damage
      return frameCount
    }
    let frameCount = try ffmpeg?.read(into: &block) ?? 0
    damage = ffmpeg?.damage
    return frameCount
  }
}
