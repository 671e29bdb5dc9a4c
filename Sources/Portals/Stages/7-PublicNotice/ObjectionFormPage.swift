internal import Casework
internal import Standards

/// The public form; it works without script and without an account.
struct ObjectionFormPage {
  let record: NoticeRecord
  let form: ObjectionForm
  let csrf: String
  let once: String

  func page(_ language: Language) -> Page {
    Page(
      title: Words.Objections.title, lead: "\(Words.Objections.lead(record.sheet.number)[language])",
      back: Crumb(Words.Objections.backToNotice[language], to: Link.notice(record.id).path(in: language)),
      problems: form.errors.problems(
        in: language,
        naming: [
          "row": Words.Objections.whom, "name": Words.Objections.name, "contact": Words.Objections.contact,
          "category": Words.Objections.category, "grounds": Words.Objections.grounds,
          "evidence": Words.Objections.evidence,
        ]), width: .narrow,
      main: postForm(
        to: Link.objectionForm(record.id).path(in: language), csrf: csrf, once: once, sendsFiles: true,
        """
        \(whom(language))\(person(language))\(grounds(language))\
        \(buttonRow([submit(Words.Objections.send[language])]))
        """))
  }

  private func field(_ name: String, _ label: Phrase, _ language: Language, hint: Phrase? = nil) -> Field {
    Field(
      name, label: label[language], hint: hint.map { "\($0[language])" }, error: form.errors[name]?[language])
  }

  private func whom(_ language: Language) -> HTML {
    selectField(
      field("row", Words.Objections.whom, language),
      NoticeTable(record.sheet).rows.map { Choice(String($0.place), "\($0.place). \($0.name) — \($0.project)") },
      chosen: form.input["row"], language)
  }

  private func person(_ language: Language) -> HTML {
    var name = field("name", Words.Objections.name, language, hint: Words.Objections.nameHint)
    name.autocomplete = "name"
    return fieldGroup(
      Words.Objections.you[language],
      """
      \(textField(name, value: form.input.typed("name"), width: .medium, language))\
      \(textField(
        field("contact", Words.Objections.contact, language, hint: Words.Objections.contactHint),
        value: form.input.typed("contact"), width: .medium, language))\
      \(tickBox(
        field("tell", Words.Objections.tell, language, hint: Words.Objections.tellHint),
        isTicked: form.input.isTicked("tell"), language))
      """)
  }

  private func grounds(_ language: Language) -> HTML {
    var evidence = field("evidence", Words.Objections.evidence, language, hint: Words.Objections.evidenceHint)
    evidence.isOptional = true
    return """
      \(radios(
        field("category", Words.Objections.category, language),
        Objection.Category.allCases.map { Choice($0.rawValue, $0.title[language]) },
        chosen: form.input["category"], language))\
      \(textArea(
        field("grounds", Words.Objections.grounds, language, hint: Words.Objections.groundsHint),
        value: form.input.typed("grounds"), rows: 8, limit: ObjectionForm.longestGrounds, language))\
      \(fileUpload(evidence, address: nil, accept: ".pdf,.png,.jpg,.jpeg,.ofd", multiple: true, language))
      """
  }
}
