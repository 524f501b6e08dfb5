import Yams

/// A key of a profile's YAML with its value and line, read strictly: what does not fit is an error.
struct YAMLEntry {
  let path: String
  let key: String
  let line: Int
  private let value: Node

  private init(path: String, key: String, at place: Node, value: Node) {
    self.path = path
    self.key = key
    self.line = place.mark?.line ?? 1
    self.value = value
  }

  /// A whole document, which must hold something.
  init(document yaml: String, path: String) throws(ProfileError) {
    do {
      if let node = try Yams.compose(yaml: yaml) {
        self.init(path: path, key: "the profile", at: node, value: node)
        return
      }
    } catch let error as YamlError {
      throw .invalid(path: path, line: error.line, problem: "not valid YAML (\(error.problem))")
    } catch {
      throw .invalid(path: path, line: 1, problem: "not valid YAML (\(error))")
    }
    throw .invalid(path: path, line: 1, problem: "the file is empty")
  }

  /// The keys and values below this one; a key that is not allowed is an error.
  func entries(in place: String, allowed: [String]) throws(ProfileError) -> [String: YAMLEntry] {
    guard case .mapping(let mapping) = value else {
      throw invalid("\(key) must hold keys and values")
    }
    var entries: [String: YAMLEntry] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? "?"
      let entry = YAMLEntry(path: path, key: name, at: key, value: value)
      guard allowed.contains(name) else {
        throw entry.invalid("unknown key \"\(name)\" in \(place); it knows \(listed(allowed))")
      }
      entries[name] = entry
    }
    return entries
  }

  /// One line of words, however the file breaks it.
  func text() throws(ProfileError) -> String {
    let words = (value.scalar?.string ?? "").split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { throw invalid("\(key) must be text") }
    return words.joined(separator: " ")
  }

  func texts() throws(ProfileError) -> [String] {
    guard case .sequence(let items) = value else { throw invalid("\(key) must be a list") }
    var texts: [String] = []
    for item in items {
      texts.append(try YAMLEntry(path: path, key: key, at: item, value: item).text())
    }
    return texts
  }

  func number(within range: ClosedRange<Double>) throws(ProfileError) -> Double {
    guard let number = plain.flatMap(Double.init), number.isFinite else {
      throw invalid("\(key) must be a number")
    }
    guard range.contains(number) else {
      let (low, high) = (range.lowerBound.plain, range.upperBound.plain)
      throw invalid("\(key) must be from \(low) to \(high), not \(number.plain)")
    }
    return number
  }

  func flag() throws(ProfileError) -> Bool {
    switch plain {
    case "true": return true
    case "false": return false
    default: throw invalid("\(key) must be true or false")
    }
  }

  func severity() throws(ProfileError) -> Severity {
    guard let severity = Severity(rawValue: try text()) else {
      throw invalid("severity must be info, warning or error")
    }
    return severity
  }

  func invalid(_ problem: String) -> ProfileError {
    .invalid(path: path, line: line, problem: problem)
  }

  /// An unquoted scalar: in quotes, a number or flag is text.
  private var plain: String? {
    value.scalar.flatMap { $0.style == .plain ? $0.string : nil }
  }
}

extension YamlError {
  fileprivate var line: Int {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 1
    }
  }

  fileprivate var problem: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _), .reader(let problem, _, _, _):
      problem
    case .duplicatedKeysInMapping(let keys, _): "a key twice: \(listed(keys.sorted()))"
    default: "\(self)"
    }
  }
}
