/// The one line that makes a WAV of a file, ready to paste into a shell.
///
/// - Parameter path: As the user wrote it; `-` stands for standard input.
package func convertCommand(path: String) -> String {
  guard path != "-" else {
    return "save it as a file, then ffmpeg -i FILE take.wav"
  }
  var stem = path
  if let dot = path.lastIndex(of: "."), !path[dot...].contains("/"), dot != path.startIndex {
    stem = String(path[..<dot])
  }
  let target = stem + ".wav" == path ? stem + "-converted.wav" : stem + ".wav"
  return "ffmpeg -i \(quoted(path)) \(quoted(target))"
}

/// A path as one shell word that ffmpeg takes for a file.
///
/// ffmpeg would read a leading dash as an option and a colon as the end of a protocol's name.
private func quoted(_ path: String) -> String {
  let name = path.hasPrefix("-") || path.contains(":") ? "file:" + path : path
  let isPlain = name.allSatisfy {
    $0.isASCII && ($0.isLetter || $0.isNumber || "/._-:+,=@%".contains($0))
  }
  guard !isPlain else { return name }
  return "'"
    + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    + "'"
}
