internal import Casework
internal import PolicyCore

/// The policy's checklist for one filing, grouped by what lies on the table: a material of the application or of one
/// project, or the filing as a whole.
struct ReviewChecklist {
  struct Sheet {
    let material: MaterialID?
    let project: String?
    var entries: [ChecklistEntry]

    func key(_ entry: ChecklistEntry) -> ChecklistKey { ChecklistKey(entry: entry.id, project: project) }
    var keys: [ChecklistKey] { entries.map(key) }
    func isSame(as other: Sheet) -> Bool { material == other.material && project == other.project }
  }

  /// What stands for the filing as a whole in an address.
  static let whole = "whole"

  let keys: [ChecklistKey]
  let sheets: [Sheet]
  private let dossier: Dossier

  init(_ open: OpenCase) {
    dossier = open.dossier
    keys = ReviewChecklist.keys(open.policy, open.dossier)
    let entries = Dictionary(open.policy.checklist.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    var sheets: [Sheet] = []
    for key in keys {
      guard let entry = entries[key.entry] else { continue }
      if let at = sheets.firstIndex(where: { $0.material == entry.material && $0.project == key.project }) {
        sheets[at].entries.append(entry)
      } else {
        sheets.append(Sheet(material: entry.material, project: key.project, entries: [entry]))
      }
    }
    self.sheets = sheets
  }

  /// Judged as of the day of submission, so that the list does not change while it is worked through.
  static func keys(_ policy: CompiledPolicy, _ dossier: Dossier) -> [ChecklistKey] {
    policy.checklist(for: dossier, at: dossier.receipt?.receivedAt ?? dossier.savedAt)
  }

  func sheet(material: String?, project: String?) -> Sheet? {
    guard let material else { return nil }
    let id = material == ReviewChecklist.whole ? nil : MaterialID(material)
    return sheets.first { $0.material == id && $0.project == project }
  }

  func sheet(of key: ChecklistKey) -> Sheet? { sheets.first { $0.keys.contains(key) } }
  func files(of sheet: Sheet) -> [Attachment] {
    sheet.material.map { dossier.attachments(for: $0, project: sheet.project) } ?? []
  }

  func decision(_ key: ChecklistKey) -> ChecklistDecision? { dossier.checklist[key] }

  /// The decision rests on files that are no longer those on the table: it must be looked at again.
  func isStale(_ key: ChecklistKey, in sheet: Sheet) -> Bool {
    guard let decision = decision(key), !decision.pins.isEmpty else { return false }
    return Set(decision.pins.map(\.hash)) != Set(files(of: sheet).map(\.hash))
  }

  /// Neither decided nor overtaken by new files.
  func open(in sheet: Sheet) -> [ChecklistKey] {
    sheet.keys.filter { decision($0) == nil || isStale($0, in: sheet) }
  }

  var open: [ChecklistKey] { sheets.flatMap { open(in: $0) } }
  var marked: [ChecklistKey] { keys.filter { decision($0)?.verdict == .needsCorrection } }

  /// The sheet after this one that still has something open, starting over at the end.
  func next(after sheet: Sheet) -> Sheet? {
    let at = sheets.firstIndex { $0.isSame(as: sheet) } ?? 0
    return (sheets[(at + 1)...] + sheets[...at]).first { !open(in: $0).isEmpty }
  }
}
