extension Profile {
  /// The shipped profiles, a paragraph each: what `guidance list` prints. At most 80 columns.
  public static func listPage() -> String {
    all.map { profile in
      let note = profile.name == defaultName ? "  (default)" : ""
      return """
        \(profile.name)\(note)
        \(profile.title.wrapped(to: 80, indent: 2))
        \(profile.summary.wrapped(to: 80, indent: 2))

        """
    }.joined(separator: "\n")
  }

  /// The whole profile with what holds in it: what `guidance show` prints. At most 80 columns.
  public func page() -> String {
    var lines = ["\(name): \(title)".wrapped(to: 80), "", summary.wrapped(to: 80)]
    if !sources.isEmpty {
      lines += ["", "Sources"] + sources.map { $0.wrapped(to: 80, indent: 2) }
    }
    lines += ["", "Rules"]
    for rule in rules { lines += ["", rule.entry] }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ConfiguredRule {
  fileprivate var entry: String {
    let grade = isEnabled ? (severity ?? description.severity).rawValue : "off"
    let head = "  " + description.id.padded(to: 70 - grade.count) + grade
    guard isEnabled else { return head }
    let limits = rule.settings.map { setting in
      "\(setting.name) \(setting.value.plain) \(setting.unit): \(setting.meaning)"
        .wrapped(to: 80, indent: 4, hanging: 2)
    }
    let source = "Source: \(description.source)".wrapped(to: 80, indent: 4, hanging: 2)
    return ([head] + limits + [source]).joined(separator: "\n")
  }
}
