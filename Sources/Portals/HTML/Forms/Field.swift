internal import Standards

/// What every form field has. The element's id is `f-` + `name`; a problem in the summary links to it.
package struct Field: Sendable {
  package var name: String
  package var label: String
  package var hint: HTML?
  package var error: String?
  package var isOptional: Bool
  /// The `autocomplete` token, such as `organization` or `tel`.
  package var autocomplete: String?
  /// Where a prefilled answer came from.
  package var source: String?

  package init(
    _ name: String, label: String, hint: HTML? = nil, error: String? = nil, isOptional: Bool = false,
    autocomplete: String? = nil, source: String? = nil
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.error = error
    self.isOptional = isOptional
    self.autocomplete = autocomplete
    self.source = source
  }

  package var id: String { "f-\(name)" }
}

extension Field {
  var hintID: String? { hint == nil && source == nil ? nil : "\(id)-hint" }
  var errorID: String? { error == nil ? nil : "\(id)-error" }

  /// id, name and the attributes that tie the control to its words.
  func controlAttributes(also described: [String?] = []) -> HTML {
    """
    id="\(id)" name="\(name)"\(attribute("autocomplete", autocomplete))\(descriptionAttributes(also: described))
    """
  }

  func descriptionAttributes(also described: [String?] = []) -> HTML {
    attribute("aria-describedby", ids: [hintID, errorID] + described)
      + attribute("aria-invalid", error == nil ? nil : "true")
  }

  func marker(_ language: Language) -> HTML? {
    isOptional ? "<span class=\"opt\">\(Words.optional[language])</span>" : nil
  }

  func words(_ language: Language) -> HTML {
    var out = HTML.empty
    if let hintID {
      let from: HTML? = source.map { "<span class=\"src\">\($0)</span>" }
      out += "<div class=\"hint\" id=\"\(hintID)\">\(hint)\(from)</div>"
    }
    if let error, let errorID {
      out += """
        <p class="err" id="\(errorID)"><span class="vh">\(Words.errorPrefix[language])</span>\(error)</p>
        """
    }
    return out
  }

  /// Label, hint, error, then the control.
  func wrap(_ control: HTML, _ language: Language) -> HTML {
    """
    <div class="field\(error == nil ? "" : " bad")"><label for="\(id)">\(label)\(marker(language))</label>\
    \(words(language))\(control)</div>
    """
  }

  /// A group of controls under one legend. The group's id is the field's, so that the summary can link to it.
  func group(_ controls: HTML, _ language: Language) -> HTML {
    """
    <fieldset class="field\(error == nil ? "" : " bad")"\
    \(attribute("aria-describedby", ids: [hintID, errorID]))><legend>\(label)\(marker(language))</legend>\
    \(words(language))\(controls)</fieldset>
    """
  }
}
