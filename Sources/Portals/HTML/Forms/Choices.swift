package import Standards

/// One answer of a closed question.
package struct Choice: Sendable {
  package let value: String
  package let label: String
  package let hint: String?

  package init(_ value: String, _ label: String, hint: String? = nil) {
    self.value = value
    self.label = label
    self.hint = hint
  }
}

/// Big rows, one may be chosen. `inRow` puts two or three short answers beside each other.
package func radios(
  _ field: Field, _ choices: [Choice], chosen: String? = nil, inRow: Bool = false, _ language: Language
) -> HTML {
  field.group(rows(field, "radio", choices, inRow) { $0 == chosen }, language)
}

/// Big rows, any number may be chosen; each is sent under the same name.
package func checkboxes(_ field: Field, _ choices: [Choice], chosen: Set<String> = [], _ language: Language) -> HTML {
  field.group(rows(field, "checkbox", choices, false) { chosen.contains($0) }, language)
}

/// One box to tick, with its sentence as the label; sends `yes`.
package func tickBox(_ field: Field, isTicked: Bool = false, _ language: Language) -> HTML {
  """
  <div class="field\(field.error == nil ? "" : " bad")">\(field.words(language))<div class="pick">\
  <input type="checkbox" \(field.controlAttributes()) value="yes"\(flag: "checked", isTicked)>\
  <label for="\(field.id)">\(field.label)\(field.marker(language))</label></div></div>
  """
}

package func selectField(
  _ field: Field, _ choices: [Choice], chosen: String? = nil, _ language: Language
) -> HTML {
  let options: [HTML] = choices.map { choice in
    "<option value=\"\(choice.value)\"\(flag: "selected", choice.value == chosen)>\(choice.label)</option>"
  }
  return field.wrap(
    """
    <select class="w-m" \(field.controlAttributes())><option value="">\(Words.choose[language])</option>\
    \(options)</select>
    """, language)
}

private func rows(
  _ field: Field, _ type: String, _ choices: [Choice], _ inRow: Bool, isChosen: (String) -> Bool
) -> HTML {
  let rows: [HTML] = choices.enumerated().map { index, choice in
    // The first control carries the field's id, so that the error summary lands on it.
    let id = index == 0 ? field.id : "\(field.id)-\(index)"
    let hintID = choice.hint == nil ? nil : "\(id)-note"
    let hint: HTML? = choice.hint.map { "<span class=\"hint\"\(attribute("id", hintID))>\($0)</span>" }
    return """
      <div class="pick"><input type="\(type)" id="\(id)" name="\(field.name)" value="\(choice.value)"\
      \(attribute("aria-describedby", ids: [hintID]))\(flag: "checked", isChosen(choice.value))>\
      <label for="\(id)">\(choice.label)</label>\(hint)</div>
      """
  }
  return "<div class=\"picks\(inRow ? " row" : "")\">\(rows)</div>"
}
