import SpeechAnalysis
import VoicemailRules

/// What was not measured, one text a reason: "no speech: time (message), pauses, pitch".
func unmeasuredTexts(of measurements: Measurements) -> [String] {
  let rows = measurementRows(of: measurements)
  return grouped(rows.compactMap { row in row.measured.reason.map { ($0, row) } })
    .map { "\($0.reason): \(named($0.items, among: rows))" }
}

/// What was not judged, one text a reason: "no speech: rushed, clipped"; more than four are counted.
func unjudgedTexts(of judgement: Judgement) -> [String] {
  let skipped = judgement.findings.filter { $0.outcome == .skipped }
  return grouped(skipped.map { (bareReason($0.message), $0.rule) }).map { reason, rules in
    "\(reason): \(rules.count > 4 ? "\(rules.count) rules" : rules.joined(separator: ", "))"
  }
}

/// "no speech" of "Not judged: no speech.": the page says the rest beside it.
private func bareReason(_ message: String) -> String {
  let reason = message.trimmingPrefix("Not judged: ")
  return String(reason.hasSuffix(".") ? reason.dropLast() : reason)
}

/// Items that share a reason, by reason, in the order of their first.
private func grouped<Item>(
  _ items: [(reason: String, item: Item)]
) -> [(reason: String, items: [Item])] {
  var groups: [(reason: String, items: [Item])] = []
  for (reason, item) in items {
    if let index = groups.firstIndex(where: { $0.reason == reason }) {
      groups[index].items.append(item)
    } else {
      groups.append((reason, [item]))
    }
  }
  return groups
}

/// The rows by topic, "pace (last 5 s, last third), pitch": a topic missing whole stands alone.
private func named(_ missing: [MeasurementRow], among rows: [MeasurementRow]) -> String {
  MeasurementRow.Topic.allCases.compactMap { topic in
    let labels = missing.filter { $0.topic == topic }.map(\.label)
    if labels.isEmpty { return nil }
    let isWhole = labels.count == rows.count { $0.topic == topic }
    return isWhole ? topic.rawValue : "\(topic.rawValue) (\(labels.joined(separator: ", ")))"
  }.joined(separator: ", ")
}
