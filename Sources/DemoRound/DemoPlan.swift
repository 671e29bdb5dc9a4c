/// The cast of the demonstration: one enterprise an entry; its place decides mode and field, so that any 28
/// neighbours have all combinations.
package struct DemoPlan: Sendable {
  struct Entry: Sendable {
    let fate: Fate
    let quirk: Quirk?

    init(_ fate: Fate, _ quirk: Quirk? = nil) {
      self.fate = fate
      self.quirk = quirk
    }
  }

  let entries: [Entry]

  package static let full = DemoPlan(entries: front + reviews + later)

  private static let front: [Entry] = [
    Entry(.draft(sections: 99)), Entry(.draft(sections: 6)), Entry(.draft(sections: 3)), Entry(.draft(sections: 1)),
    Entry(.draft(sections: 0)), Entry(.draft(sections: 8)), Entry(.counter(confirmed: false)),
    Entry(.counter(confirmed: false)), Entry(.counter(confirmed: true)), Entry(.waiting), Entry(.waiting, .secondMode),
    Entry(.neglected), Entry(.waiting, .outsideZone), Entry(.checking(tenths: 0)), Entry(.checking(tenths: 3)),
    Entry(.checking(tenths: 7), .secondMode), Entry(.checking(tenths: 10)), Entry(.correcting), Entry(.correcting),
    Entry(.correcting), Entry(.correcting), Entry(.corrected), Entry(.corrected), Entry(.overdue),
    Entry(.refused, .outsideZone), Entry(.refused), Entry(.withdrawn(submitted: false)),
    Entry(.withdrawn(submitted: true)),
  ]

  private static let reviews: [Entry] = [
    Entry(.accepted), Entry(.accepted), Entry(.worksheet, .credits), Entry(.worksheet, .secondMode), Entry(.duplicate),
    Entry(.duplicate, .borrowedInvoice), Entry(.supplementAsked), Entry(.supplementAnswered),
    Entry(.doubtful, .belowLine), Entry(.doubtful, .belowLine), Entry(.doubtful, .relatedSupplier),
    Entry(.rejected, .relatedSupplier), Entry(.rejected, .belowLine), Entry(.rejected, .outsideZone),
    Entry(.panel(.unassigned)), Entry(.panel(.unassigned)), Entry(.panel(.seated)),
    Entry(.panel(.conflicted), .secondMode), Entry(.panel(.drafted)), Entry(.panel(.drafted)),
    Entry(.panel(.partlyLocked)), Entry(.panel(.allLocked)),
  ]

  private static let later: [Entry] = [
    Entry(.pool), Entry(.pool), Entry(.pool, .secondMode), Entry(.pool, .atCap), Entry(.pool, .credits), Entry(.pool),
    Entry(.pool), Entry(.pool, .secondMode), Entry(.pool), Entry(.pool), Entry(.firstNotice(.paid), .secondMode),
    Entry(.firstNotice(.paid), .atCap), Entry(.firstNotice(.paid)), Entry(.firstNotice(.objectedAndPaid)),
    Entry(.firstNotice(.returned)), Entry(.firstNotice(.corrected)), Entry(.firstNotice(.owing)),
    Entry(.firstNotice(.repaid)), Entry(.firstNotice(.unsupported)), Entry(.secondNotice(.none)),
    Entry(.secondNotice(.open)), Entry(.secondNotice(.dismissed)), Entry(.secondNotice(.upheld)),
    Entry(.secondNotice(.none), .credits), Entry(.secondNotice(.none)),
  ]
}
