internal import Casework
internal import DemoDocuments
internal import Records
internal import Standards

/// An invented enterprise, the person who acts for it, and its one application.
struct DemoApplicant: Sendable {
  /// From 0.
  let index: Int
  let fate: Fate
  let quirk: Quirk?
  /// Its place among the cases of its track, from 0.
  let slot: Int
  /// One for each project.
  let dossiers: [DemoDossier]
  /// The case whose invoice this one claims too.
  let lender: DemoDossier?

  var company: DemoParty { dossiers[0].company }
  var login: String { DemoApplicant.login(index) }
  var account: AccountID { AccountID("demo-\(login)") }
  var enterprise: EnterpriseID { EnterpriseID(company.creditCode) }
  var actor: Actor { Actor(account: account, roles: [.applicant], enterprise: enterprise) }
  var id: CaseID { CaseID(opaque("case")) }
  var isCounter: Bool { if case .counter = fate { true } else { false } }

  /// `qiye01`, …
  static func login(_ index: Int) -> String { "qiye\(index + 1 < 10 ? "0" : "")\(index + 1)" }

  /// An identifier that looks like any other and is the same in every demonstration.
  func opaque(_ purpose: String) -> String {
    String(demoDigest("\(purpose):\(company.creditCode)").prefix(24))
  }

  func moment(_ milestone: Milestone) -> Instant { fate.track.moment(milestone, slot: slot) }

  /// Which files are about project `index`.
  static func projectID(_ index: Int) -> String { "p\(index + 1)" }
}

extension DemoApplicant {
  /// - Parameter plan: who there is; the same plan always gives the same applicants.
  static func cast(_ plan: DemoPlan) -> [DemoApplicant] {
    var slots: [Track: Int] = [:]
    var cast: [DemoApplicant] = []
    for (index, entry) in plan.entries.enumerated() {
      let slot = slots[entry.fate.track, default: 0]
      slots[entry.fate.track] = slot + 1
      let filed = entry.fate.track.moment(.submitted, slot: slot).day
      let mode = DemoMode.allCases[index % 4]
      let field = DemoField.allCases[index % 7]
      var dossiers = [
        DemoDossier(
          inventing: index, mode: mode, field: field, amount: amount(entry.quirk, mode), filedOn: filed)
      ]
      if entry.quirk == .secondMode {
        let other = DemoMode.allCases[(index + 2) % 4]
        dossiers.append(DemoDossier(inventing: index, mode: other, field: field, contract: 2, filedOn: filed))
      }
      cast.append(
        DemoApplicant(
          index: index, fate: entry.fate, quirk: entry.quirk, slot: slot, dossiers: dossiers,
          lender: entry.quirk == .borrowedInvoice ? cast.last?.dossiers[0] : nil))
    }
    return cast
  }

  private static func amount(_ quirk: Quirk?, _ mode: DemoMode) -> Money? {
    switch quirk {
    case .belowLine: mode == .api ? Money(fen: 99_999_99) : Money(fen: 499_999_99)
    case .atCap: Money(yuan: 12_000_000)
    default: nil
    }
  }
}
