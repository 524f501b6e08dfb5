/// What bounds the work one input may cause. All figures are our own choice.
package struct AudioLimits: Sendable {
  /// Below 8 kHz there is no telephone speech band left; above 768 kHz no recorder works.
  package static let sampleRatesHz = 8_000...768_000
  /// More than any mixing desk a draft could come from.
  package static let maximumChannelCount = 64

  /// How long a pipe or ffmpeg may be silent.
  package var stallSeconds = 60
  /// How much of a pipe is kept: more than six hours of 44.1 kHz stereo.
  package var spoolMiB = 4_096
  /// How much sound is taken from ffmpeg.
  package var decodedSeconds = 24 * 3_600

  /// The limits the product runs with.
  package init() {}
}
