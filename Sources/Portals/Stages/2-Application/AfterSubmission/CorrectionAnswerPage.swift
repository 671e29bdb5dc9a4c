internal import Casework
internal import PolicyCore
internal import Standards

/// The applicant's answer to a notice: its items and nothing else (P10).
struct CorrectionAnswerPage {
  let own: OwnCase
  let correction: Correction
  let readings: CaseReadings
  var problems: [(field: String, text: Phrase)] = []
  var typed: (place: Int, input: FormInput)?
  let csrf: String

  private var notice: CorrectionNotice { correction.notice }

  func page(_ language: Language) -> Page {
    let done = notice.items.count - correction.unanswered.count
    return Page(
      title: Words.Correction.title(notice.items.count),
      back: Crumb(Words.Correction.backToStatus[language], to: Link.caseStatus(own.id).path(in: language)),
      problems: problems.map { FieldProblem(field: $0.field, text: $0.text[language]) }, width: .narrow,
      main: """
        \(countdown(until: notice.expires, now: own.now, absolute: notice.due.deadlinePhrase[language], language))\
        <p>\(Words.Correction.lead[language])</p>\
        \(progress(Words.Correction.counter[language], done: done, of: notice.items.count, id: "corrected"))\
        \(notice.items.enumerated().map { item($0.offset + 1, $0.element, language) })\
        \(heading(Words.Correction.sendTitle[language]))<p>\(Words.Correction.sendText[language])</p>\
        \(postForm(
          to: Link.correctionSubmission(own.id).path(in: language), csrf: csrf,
          buttonRow([submit(Words.Correction.send[language])])))
        """)
  }

  private func item(_ place: Int, _ item: CorrectionPoint, _ language: Language) -> HTML {
    let answered = correction.isAnswered(item)
    return panel(
      """
      \(heading("\(place). \(title(item, language))"))\
      <p>\(tag((answered ? Words.Correction.answered : Words.Correction.open)[language], answered ? .good : .wait))</p>\
      <p><b>\(Words.Correction.reviewer[language])</b></p>\(inset("<p>\(item.reason)</p>"))\
      \(needed(item, language))\(answers(item, language))\(files(item, language))\(form(place, item, language))
      """)
  }

  private func title(_ item: CorrectionPoint, _ language: Language) -> String {
    var title =
      item.material.flatMap { own.policy.material($0) }.map {
        "\(Words.Correction.material($0.number)[language])\($0.name[language])"
      }
      ?? Words.Correction.form[language]
    if let project = item.project, let facts = own.filing.projects.first(where: { $0.id == project }),
      case .text(let name)? = facts.values["project.name"]
    {
      title += " · \(name)"
    }
    return title
  }

  /// What the policy asks of the material.
  private func needed(_ item: CorrectionPoint, _ language: Language) -> HTML? {
    item.material.flatMap { own.policy.material($0) }.map {
      "<p><b>\(Words.Correction.needed[language])</b> \($0.asks[language])（\($0.clause.rawValue)）</p>"
    }
  }

  /// Links to the pages of the form that may be changed; only those.
  private func answers(_ item: CorrectionPoint, _ language: Language) -> HTML {
    guard !item.facts.isEmpty else { return .empty }
    let places = own.policy.places(in: own.filing).filter { place in
      own.facts(at: place).contains { item.facts.contains(place.path($0.id)) }
    }
    let links: [HTML] = places.map { place in
      let title = own.policy.section(place.section)?.title[language] ?? place.section
      let row = [place.project, place.expense].compactMap { $0 }.joined(separator: " / ")
      return "<li>\(link(title, to: Link.correctionForm(own.id, place).path(in: language), hidden: row)) \(row)</li>"
    }
    return "<p><b>\(Words.Correction.change[language])</b></p><ul>\(links)</ul>"
  }

  private func files(_ item: CorrectionPoint, _ language: Language) -> HTML {
    guard let material = item.material else { return .empty }
    let files = own.dossier.attachments.filter {
      $0.material == material && (item.project == nil || $0.project == item.project)
    }
    let rows: [HTML] = files.map { file in
      let isNew = correction.given.contains(file.id)
      let read = readings[file.id]
      return """
        <li><p><b>\(file.name)</b> \(tag((isNew ? Words.Correction.new : Words.Correction.old)[language], isNew ? .good : .plain)) \
        \(read.map { tag($0.stateTag(language)) })</p>\
        <p class="facts">\(file.size / 1024) KB</p>\(read?.details(own.id, language))\
        \(postForm(
          to: Link.correctionFileRemoval(own.id, file.id).path(in: language), csrf: csrf,
          submit(Words.Correction.remove[language], .plain, hidden: file.name)))</li>
        """
    }
    return rows.isEmpty ? .empty : "<ul class=\"files\">\(rows)</ul>"
  }

  private func form(_ place: Int, _ item: CorrectionPoint, _ language: Language) -> HTML {
    let reply = correction.replies[item.key]
    let typed = typed.flatMap { $0.place == place ? $0.input : nil }
    let upload: HTML? = item.material.map { _ in
      var field = self.field("file", place, Words.Correction.upload, language, hint: Words.Correction.uploadHint)
      field.isOptional = true
      return fileUpload(field, address: nil, accept: MaterialPage.accept, multiple: true, language)
    }
    var words = field("text", place, Words.Correction.words, language, hint: Words.Correction.wordsHint)
    words.isOptional = true
    return postForm(
      to: Link.correctionReply(own.id, place).path(in: language), csrf: csrf, sendsFiles: true,
      """
      \(upload)\(textArea(words, value: typed?["text-\(place)"] ?? reply?.text ?? "", rows: 3, limit: 2000, language))\
      \(tickBox(
        field("disagree", place, Words.Correction.disagree, language),
        isTicked: typed?.isTicked("disagree-\(place)") ?? reply?.disagrees ?? false, language))\
      \(buttonRow([
        submit(Words.Correction.save[language], .second, hidden: "\(place)")
      ]))
      """)
  }

  private func field(
    _ name: String, _ place: Int, _ label: Phrase, _ language: Language, hint: Phrase? = nil
  ) -> Field {
    let whole = "\(name)-\(place)"
    return Field(
      whole, label: label[language], hint: hint.map { "\($0[language])" },
      error: problems.first { $0.field == whole }?.text[language])
  }
}
