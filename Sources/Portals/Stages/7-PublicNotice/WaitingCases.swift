internal import Casework
internal import PolicyCore
internal import Records
internal import Standards

/// Determined cases of one determination that stand in no notice yet.
struct WaitingCases: Sendable {
  let determination: DeterminationID
  let programme: String
  let round: String
  /// In the determination's rank order.
  let files: [CaseFile]

  var total: Money { (try? files.compactMap(\.dossier.award?.amount).sum()) ?? .zero }

  /// Groups of all programmes, in the order of their ids.
  static func all(_ desk: Desk) throws -> [WaitingCases] {
    var waiting: [DeterminationID: [CaseFile]] = [:]
    for file in try WaitingCases.onNotice(desk) {
      guard case .publicNotice(let stage) = file.state, stage.noticed == nil else { continue }
      waiting[stage.award.determination, default: []].append(file)
    }
    return waiting.sorted { $0.key < $1.key }.compactMap { id, files in
      guard let opened = files.first?.dossier.opened else { return nil }
      return WaitingCases(
        determination: id, programme: opened.programme, round: opened.round,
        files: files.sorted { ($0.dossier.award?.rank ?? 0, $0.id) < ($1.dossier.award?.rank ?? 0, $1.id) })
    }
  }

  /// Every case at the stage, noticed or not.
  static func onNotice(_ desk: Desk) throws -> [CaseFile] {
    let rows = try Worklist(stages: [.publicNotice]).page(desk.transaction, limit: 5000).rows
    return try rows.filter { $0.state == "publicNotice" }.compactMap { try desk.load(CaseFile.self, $0.id) }
  }
}

extension NoticeRow {
  /// - Parameter project: the words to print; by default the names the filing gives.
  /// - Returns: `nil` for a case without a number or an award.
  init?(_ file: CaseFile, project: String? = nil) {
    guard let number = file.dossier.receipt?.number, let award = file.dossier.award else { return nil }
    let names = file.dossier.filing.projects.compactMap { facts -> String? in
      if case .text(let name) = facts.values["project.name"] { name } else { nil }
    }
    self.init(
      id: file.id, number: number, enterpriseName: file.dossier.opened.enterpriseName,
      enterprise: file.dossier.enterprise, project: project ?? names.joined(separator: "；"), amount: award.amount)
  }
}

extension RoundPapers {
  /// `2025-03`: the next of the year's notices, over all programmes. Within the command's transaction, so no number is
  /// given twice.
  func nextNoticeNumber(year: Int, _ desk: Desk) throws -> String {
    let sheets = try rows(.notice).compactMap { try desk.load(PublicNotice.self, NoticeID($0.id))?.sheet.number }
    let place = (sheets.filter { $0.hasPrefix("\(year)-") }.compactMap { Int($0.dropFirst(5)) }.max() ?? 0) + 1
    return "\(year)-\(place < 10 ? "0" : "")\(place)"
  }
}
