internal import Casework
internal import PolicyCore
internal import Standards

/// A correction notice as the letter the applicant gets; before it is sent, its preview.
struct CorrectionLetter {
  let policy: CompiledPolicy
  let dossier: Dossier
  let notice: CorrectionNotice
  /// The day it is sent.
  let day: CivilDate
  /// `nil` in a preview.
  let number: Int?

  /// The letter itself is always Chinese, the language of the office.
  var html: HTML {
    guard let template = policy.letter("correction-notice") else { return .empty }
    let paragraphs: [HTML] = template.paragraphs.map { "<p>\(template.filled($0, with: values).zh)</p>" }
    let items: [HTML] = notice.items.map { item in
      let name = item.material.flatMap { policy.material($0)?.name.zh } ?? "申报表"
      let place = projectName(item.project).map { "（\($0)）" } ?? ""
      return "<li><b>\(name)\(place)</b>：\(item.reason)<br><span class=\"hint\">依据：指南\(clause(of: item))</span></li>"
    }
    return letter(
      issuer: office.zh, number: reference, title: template.title.zh, signature: office.zh, date: day.phrase.zh,
      "\(paragraphs)<ol>\(items)</ol>")
  }

  private var office: Phrase { policy.round.departments["\(notice.stage)"] ?? notice.stage.department }

  private var reference: String? {
    let applied = dossier.receipt?.number.text ?? ""
    return number.map { "补正 \(applied) 第 \($0) 号" } ?? "预览，尚未发出"
  }

  private func clause(of item: CorrectionPoint) -> String {
    policy.checklist.first { $0.id == item.key.entry }?.clause.rawValue ?? notice.stage.clause.rawValue
  }

  private func projectName(_ id: String?) -> String? {
    guard let id, let project = dossier.filing.projects.first(where: { $0.id == id }) else { return nil }
    if case .text(let name)? = project.values["project.name"] { return name }
    return nil
  }

  private var values: [String: Phrase] {
    [
      "org.name": Phrase(verbatim: dossier.opened.enterpriseName),
      "application.number": Phrase(verbatim: dossier.receipt?.number.text ?? ""),
      "items.count": Phrase(verbatim: String(notice.items.count)), "deadline": notice.due.deadlinePhrase,
      "office": office, "date": day.phrase,
    ]
  }
}
