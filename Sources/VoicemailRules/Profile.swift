/// A guidance profile: which rules count, with which thresholds and severities.
///
/// Profiles are data. The shipped ones are the YAML files under `Profiles/`; a team writes its own
/// in the same form.
public struct Profile: Sendable {
  /// Kebab-case name, such as `email-bridge`.
  public let name: String
  /// What the profile is for, in one line.
  public let title: String
  /// What it takes a stance on.
  public let summary: String
  /// The guidance it follows.
  public let sources: [String]
  /// One entry a rule, in the registry's order.
  package let rules: [ConfiguredRule]

  /// The profile used when none is named.
  public static let defaultName = "email-bridge"

  /// The shipped profiles, the default one first.
  public static let all: [Profile] = [
    shipped("email-bridge.yaml", PackageResources.email_bridge_yaml)
  ]

  /// The shipped profile of a name.
  public static func named(_ name: String) throws(ProfileError) -> Profile {
    guard let profile = all.first(where: { $0.name == name }) else {
      throw .unknownName(name, known: all.map(\.name))
    }
    return profile
  }

  /// A shipped file that does not read is a fault of the build, so it stops the program; a test
  /// reads them all.
  private static func shipped(_ file: String, _ bytes: [UInt8]) -> Profile {
    do {
      return try ProfileReader(path: file).read(String(decoding: bytes, as: UTF8.self))
    } catch {
      preconditionFailure("shipped profile: \(error)")
    }
  }
}

/// A rule as a profile wants it.
package struct ConfiguredRule: Sendable {
  /// The rule with the profile's thresholds.
  package let rule: any Rule
  /// The severity of every failure; `nil` leaves it to the rule and its grades.
  package let severity: Severity?
  /// Whether the profile wants the rule at all.
  package let isEnabled: Bool

  /// What the rule is about.
  package var description: RuleDescription { type(of: rule).description }
}

/// Why there is no profile.
public enum ProfileError: Error, Equatable, CustomStringConvertible {
  /// No shipped profile has this name.
  case unknownName(String, known: [String])
  /// The file could not be read.
  case unreadable(path: String, reason: String)
  /// The file is no profile: what is wrong, and in which line.
  case invalid(path: String, line: Int, problem: String)

  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .unknownName(let name, let known):
      "no guidance is called \"\(name)\"; there is \(listed(known))"
    case .unreadable(let path, let reason): "\(path): \(reason)"
    case .invalid(let path, let line, let problem): "\(path):\(line): \(problem)"
    }
  }
}
