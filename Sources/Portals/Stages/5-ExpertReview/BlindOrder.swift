internal import Casework

/// The order in which one expert meets the cases.
///
/// Each expert has another order, so that being read early or late does not work for or against the same case
/// everywhere. It is fixed by the expert and the case alone (the SM3 digest of both ids sorts), so it is the same on
/// every visit, a new case does not move the others, and an auditor can compute it again.
enum BlindOrder {
  static func arrange<Entry>(_ entries: [Entry], for expert: AccountID, by id: (Entry) -> CaseID) -> [Entry] {
    entries.map { (key(expert, id($0)), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  static func key(_ expert: AccountID, _ id: CaseID) -> String {
    Premises.digest("\(expert.rawValue)\n\(id.rawValue)")
  }
}
