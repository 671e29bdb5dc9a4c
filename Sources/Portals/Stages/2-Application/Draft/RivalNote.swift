internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// A live filing or draft in a programme that excludes another, with that programme's title.
struct Rival: Hashable, Sendable {
  let filing: RivalFiling
  let title: Phrase
}

extension [RivalFiling] {
  func named(by policies: PolicyShelf) -> [Rival] {
    map { filing in
      let policy = policies.policy(filing.programme, filing.round)
      return Rival(filing: filing, title: policy?.title ?? Phrase(verbatim: filing.programme))
    }
  }
}

/// What the applicant is told of a filing that excludes this one: nothing is rejected while it may still choose (R9).
/// - Parameter own: this filing, when there is one.
func rivalNote(_ rivals: [Rival], own: OwnCase?, now: Instant, _ language: Language) -> HTML {
  guard let rival = rivals.first else { return .empty }
  let words = Words.Rivals.words(
    rival.title, number: rival.filing.number, ownIsFiled: own?.dossier.receipt != nil, clause: rival.filing.clause,
    until: rival.filing.choiceUntil, now: now)
  var acts = [
    link(Words.Rivals.other[language], to: Link.application(rival.filing.id).path(in: language)),
    link(Words.Rivals.withdrawOther[language], to: Link.withdrawal(rival.filing.id).path(in: language)),
  ]
  if let own {
    acts.append(link(Words.Rivals.withdrawThis[language], to: Link.withdrawal(own.id).path(in: language)))
  }
  let isUrgent = own?.dossier.receipt != nil && rival.filing.isFiled
  return note(
    words.title[language], "<p>\(words.text[language])</p><p>\(acts.joined(by: "　"))</p>", isUrgent ? .bad : .wait)
}

extension OwnCase {
  /// The lines whose invoices count in another filing.
  func invoiceNote(_ language: Language) -> HTML {
    let lines: [HTML] = invoiceFaults.map { fault in
      let address = (policy.place(of: fault.path)?.link(id) ?? .application(id)).path(in: language)
      return """
        <li><a href="\(address)#f-\(fault.path.fact.rawValue)">\(filing[fault.path]?.typed.joined() ?? "")</a> \
        \(fault.message[language])\(language == .zh ? "" : " ")\(fault.remedy[language])</li>
        """
    }
    return lines.isEmpty ? .empty : note(Words.Rivals.invoicesUsed(lines.count)[language], "<ul>\(lines)</ul>", .wait)
  }

  /// Nothing for a clerk: which of the two stays is the applicant's choice.
  func rivalNote(_ language: Language) -> HTML {
    isAgent ? Portals.rivalNote(rivals, own: self, now: now, language) : .empty
  }
}
