import Foundation

extension Profile {
  /// A profile file holds a few hundred short lines at most; more is some other file.
  private static let maxByteCount = 65_536

  /// A team's own profile.
  ///
  /// - Throws: `ProfileError` with key and line when the file is not a profile.
  public static func load(path: String) throws(ProfileError) -> Profile {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw .unreadable(path: path, reason: "no such file, or no permission to read it")
    }
    let data: Data
    do {
      data = try file.read(upToCount: maxByteCount + 1) ?? Data()
    } catch {
      throw .unreadable(path: path, reason: "cannot be read as a file")
    }
    guard data.count <= maxByteCount else {
      throw .unreadable(path: path, reason: "too large for a profile (over 64 KiB)")
    }
    guard let yaml = String(data: data, encoding: .utf8) else {
      throw .unreadable(path: path, reason: "not UTF-8 text")
    }
    return try ProfileReader(path: path).read(yaml)
  }
}
