public import AudioInput

/// Why a recording could not be assessed.
public enum AssessmentError: Error, Equatable, Sendable {
  /// It could not be read or decoded.
  case input(AudioInputError)
  /// The channel asked for does not exist.
  case noSuchChannel(number: Int, channelCount: Int)

  /// What is wrong and what to do, in one line without the path.
  public var message: String {
    switch self {
    case .input(let error): error.message
    case .noSuchChannel(let number, let count):
      count == 1
        ? "there is no channel \(number): the recording is mono. Leave --channel out"
        : "there is no channel \(number): the recording has \(count). "
          + "Choose 1 to \(count), mix or auto"
    }
  }
}
