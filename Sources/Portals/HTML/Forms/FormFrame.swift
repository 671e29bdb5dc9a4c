package func hidden(_ name: String, _ value: String) -> HTML {
  "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
}

/// Where the script posts a form while a person types. `version` goes as `If-Match`; the answer's `ETag` is the next.
package struct Autosave: Sendable {
  package let address: String
  package let version: String
  /// Shown until something changes, such as "saved 19:48:02".
  package let state: String

  package init(address: String, version: String, state: String) {
    self.address = address
    self.version = version
    self.state = state
  }
}

/// A form that posts. `once` is the key that makes a repeated press harmless.
package func postForm(
  to address: String, csrf: String, once: String? = nil, autosave: Autosave? = nil, sendsFiles: Bool = false,
  id: String? = nil, _ body: HTML
) -> HTML {
  let key: HTML? = once.map { hidden(FormInput.idempotencyField, $0) }
  let state: HTML? = autosave.map { "<p class=\"saved\" data-state>\($0.state)</p>" }
  return """
    <form method="post" action="\(address)"\(attribute("id", id)) novalidate\
    \(attribute("enctype", sendsFiles ? "multipart/form-data" : nil))\
    \(attribute("data-autosave", autosave?.address))\(attribute("data-version", autosave?.version))>\
    \(hidden(FormInput.csrfField, csrf))\(key)\(body)\(state)</form>
    """
}

/// A form that asks (filters, look-ups); everything it holds shows in the address.
package func getForm(to address: String, label: String? = nil, _ body: HTML) -> HTML {
  "<form method=\"get\" action=\"\(address)\"\(attribute("aria-label", label)) novalidate>\(body)</form>"
}

/// Fields that belong together under one legend.
package func fieldGroup(_ legend: String, hint: HTML? = nil, _ body: HTML) -> HTML {
  let words: HTML? = hint.map { "<div class=\"hint\">\($0)</div>" }
  return "<fieldset class=\"group\"><legend>\(legend)</legend>\(words)\(body)</fieldset>"
}

/// Short fields beside each other on wide screens, below each other on narrow ones.
package func fieldRow(_ fields: [HTML]) -> HTML { "<div class=\"fieldrow\">\(fields)</div>" }
