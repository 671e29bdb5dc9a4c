internal import Casework
internal import Records
internal import Standards

/// One objection with the person behind it, and the form that answers it.
struct ObjectionPage {
  let entry: ObjectionEntry
  let objection: Objection
  /// `nil` while it is open.
  let answer: ObjectionAnswer?
  /// `nil` for those who may not know.
  let objector: Objector?
  var input = FormInput()
  var errors = FieldErrors()
  let csrf: String
  let once: String

  func page(_ language: Language) -> Page {
    var page = Page(
      title: Phrase(
        zh: "异议 \(entry.row.id.receiptNumber)", en: "Objection \(entry.row.id.receiptNumber)"),
      back: Crumb(Words.Publishing.backToDesk[language], to: Link.objections.path(in: language)),
      problems: errors.problems(
        in: language,
        naming: [
          "decision": Words.Publishing.decision, "answer": Words.Publishing.answerField,
        ]), width: .narrow,
      main: """
        \(facts(language))\(person(language))\(heading(Words.Objections.grounds[language]))\
        \(inset("<p>\(objection.grounds)</p>"))\(evidence(language))\(answering(language))
        """)
    page.headingAside = tag(entry.row.state.tag(language))
    return page
  }

  private func facts(_ language: Language) -> HTML {
    definitionList([
      (Words.Publishing.caseColumn[language], "\(entry.name)"),
      (
        Words.Notices.titleColumn[language],
        link(entry.noticeNumber, to: Link.notice(entry.row.notice).path(in: language))
      ),
      (Words.Objections.category[language], "\(objection.category.title[language])"),
      (Words.Publishing.filedAt[language], "\(entry.row.filedAt.phrase[language])"),
      (Words.Publishing.due[language], "\(entry.due?.phraseWithWeekday[language] ?? "—")"),
    ])
  }

  private func person(_ language: Language) -> HTML? {
    objector.map { objector in
      """
      \(heading(Words.Publishing.objector[language]))\
      \(definitionList([
        (Words.Publishing.objectorName[language], "\(objector.name)"),
        (Words.Publishing.objectorContact[language], "\(objector.contact)"),
        (
          Words.Publishing.mayTell[language],
          "\((objection.nameWithheld ? Words.Publishing.no : Words.Publishing.yes)[language])"
        ),
      ]))
      """
    }
  }

  private func evidence(_ language: Language) -> HTML {
    guard !objection.evidence.isEmpty else {
      return "\(heading(Words.Publishing.evidence[language]))<p>\(Words.Publishing.noEvidence[language])</p>"
    }
    let files = objection.evidence.enumerated().map { place, file in
      UploadedFile(
        name: file.name, facts: "\(file.size / 1024) KB · SM3 <code>\(file.hash.prefix(16))…</code>",
        links: [
          NavigationLink(
            Words.Payments.download[language],
            to: Link.objectionEvidence(entry.row.id, place + 1).path(in: language))
        ])
    }
    return heading(Words.Publishing.evidence[language]) + fileList(files, language)
  }

  private func answering(_ language: Language) -> HTML {
    if let answer {
      return "\(heading(Words.Publishing.answerTitle[language]))\(inset("<p>\(answer.answer)</p>"))"
    }
    return """
      \(heading(Words.Publishing.answerTitle[language]))\
      \(postForm(
        to: Link.objectionAnswer(entry.row.id).path(in: language), csrf: csrf, once: once,
        """
        \(radios(
          Field("decision", label: Words.Publishing.decision[language], error: errors["decision"]?[language]),
          [
            Choice(
              "dismiss", Words.Publishing.dismiss[language], hint: Words.Publishing.dismissHint[language]),
            Choice("uphold", Words.Publishing.uphold[language], hint: Words.Publishing.upholdHint[language]),
          ], chosen: input["decision"], language))\
        \(textArea(
          Field(
            "answer", label: Words.Publishing.answerField[language],
            hint: "\(Words.Publishing.answerHint[language])", error: errors["answer"]?[language]),
          value: input.typed("answer"), rows: 6, limit: 2000, language))\
        \(buttonRow([submit(Words.Publishing.send[language])]))
        """))
      """
  }
}
