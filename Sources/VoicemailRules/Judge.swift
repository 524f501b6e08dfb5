public import SpeechAnalysis

/// Judges one recording by a profile.
///
/// - Returns: A finding for every rule there is: what a rule could not judge, or the profile does
///   not want, is `skipped` with the reason. Without speech everything but `no-speech` is.
public func judge(_ measurements: Measurements, by profile: Profile) -> Judgement {
  var findings: [Finding] = []
  for configured in profile.rules {
    // `no-speech` is first in the registry.
    let isSilent = findings.first?.outcome == .fail && findings.first?.rule == NoSpeech.id
    findings.append(
      isSilent
        ? configured.skipped("nothing is spoken")
        : configured.finding(for: measurements, in: profile))
  }
  let score = Scoring.score(&findings, by: profile.rules.map(\.description))
  return Judgement(
    profile: profile.name,
    verdict: verdict(on: findings),
    score: score,
    topFixes: Scoring.topFixes(findings),
    findings: findings)
}

private func verdict(on findings: [Finding]) -> Judgement.Verdict {
  switch findings.filter({ $0.outcome == .fail }).map(\.severity).max() {
  case .error: .fix
  case .warning: .advise
  case .info, nil: .pass
  }
}

extension ConfiguredRule {
  fileprivate func finding(for message: Measurements, in profile: Profile) -> Finding {
    guard isEnabled else { return skipped("switched off in \(profile.name)") }
    do {
      return finding(try rule.check(message))
    } catch {
      return skipped(error.reason)
    }
  }

  package func finding(_ ruling: Ruling) -> Finding {
    switch ruling {
    case .pass(let evidence):
      return finding(.pass, evidence, severity: severity ?? description.severity)
    case .fail(let evidence, let grade, let headline, let advice):
      var finding = finding(
        .fail, evidence, severity: severity ?? grade ?? description.severity)
      finding.headline = headline
      finding.advice = advice
      return finding
    }
  }

  private func finding(_ outcome: Outcome, _ evidence: Evidence, severity: Severity) -> Finding {
    Finding(
      rule: description.id, outcome: outcome, severity: severity, message: evidence.message,
      advice: nil, headline: nil, measured: evidence.measured, limit: evidence.limit,
      unit: evidence.unit, spans: evidence.spans, source: description.source, pointsLost: 0)
  }

  fileprivate func skipped(_ reason: String) -> Finding {
    Finding(
      rule: description.id, outcome: .skipped, severity: severity ?? description.severity,
      message: "Not judged: \(reason).", advice: nil, headline: nil, measured: nil, limit: nil,
      unit: nil, spans: [], source: description.source, pointsLost: 0)
  }
}
