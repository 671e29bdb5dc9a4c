package import PolicyCore
package import Standards

/// The answers as one short text that survives a browser's cookie, in the order they were given:
/// `slug/round!org.kind~enterprise!api/…~…`. Whatever
/// comes back is read again by the policy's own readers; what they do not accept is left out.
extension SelfCheck {
  /// In bytes; a whole set of answers stays below half of it.
  package static let textLimit = 3000
  private static let going = "on"

  package var text: String {
    var entries = [heading]
    if goesOn { entries.append(SelfCheck.going) }
    for id in asked {
      if id == waysFact?.id, !filing.projects.isEmpty {
        entries.append("\(id)~\(ways.isEmpty ? "?" : ways.joined(separator: "+"))")
        continue
      }
      guard let fact = policy.facts[id], fact.kind.isAskedInSelfCheck else { continue }
      for path in paths(of: fact) {
        guard let value = filing[path]?.cookieText else { continue }
        let place = path.project.map { "\($0.dropFirst(SelfCheck.prefix.count))/" } ?? ""
        entries.append("\(place)\(id)~\(value)")
      }
    }
    return entries.joined(separator: "!")
  }

  private var heading: String { "\(policy.slug)/\(policy.round.id)" }

  /// - Returns: `nil` for answers to another policy, and for what is no text of ours.
  package init?(text: String, policy: CompiledPolicy, on day: CivilDate) {
    self.init(policy, on: day)
    let entries = text.split(separator: "!", omittingEmptySubsequences: false)
    guard text.utf8.count <= SelfCheck.textLimit, entries.first.map(String.init) == heading else { return nil }
    goesOn = entries.dropFirst().contains { $0 == SelfCheck.going }
    let pairs = entries.dropFirst().compactMap { entry -> (name: Substring, value: String)? in
      let parts = entry.split(separator: "~", maxSplits: 1)
      return parts.count == 2 ? (parts[0], String(parts[1])) : nil
    }
    if let fact = waysFact, let chosen = pairs.first(where: { $0.name == fact.id.rawValue })?.value {
      choose(chosen == "?" ? nil : chosen.split(separator: "+").map(String.init))
    }
    for (name, value) in pairs { take(name, value) }
    order(pairs.compactMap { $0.name.split(separator: "/").last.map { FactID(String($0)) } })
  }

  private mutating func take(_ name: Substring, _ text: String) {
    let parts = name.split(separator: "/", maxSplits: 1)
    let project = parts.count == 2 ? SelfCheck.prefix + parts[0] : nil
    guard let last = parts.last, let fact = policy.facts[FactID(String(last))], fact.kind.isAskedInSelfCheck,
      let path = paths(of: fact).first(where: { $0.project == project }), let value = try? fact.read(text)
    else { return }
    answer(path, value)
  }
}

extension FactValue {
  /// As the fact's own reader reads it again; only characters that a cookie may hold.
  fileprivate var cookieText: String? {
    switch self {
    case .bool(let yes): yes ? "yes" : "no"
    case .money(let money): money.description
    case .date(let day): day.description
    case .integer(let number): String(number)
    case .ratio(let ratio): ratio.description
    case .choice(let option): option
    case .notSure: "?"
    case .text, .choices: nil
    }
  }
}
