package import Standards

/// One check on the review bench. `page` is the page of the open document it is about; the keys scroll to it.
package struct ChecklistCard: Sendable {
  package var number: Int
  package var field: Field
  package var clause: NavigationLink?
  package var page: Int?
  package var preRead: HTML?
  package var choices: [Choice]
  package var chosen: String?
  /// Reason, amount or evidence fields below the decision.
  package var more: HTML?

  package init(
    _ number: Int, _ field: Field, choices: [Choice], chosen: String? = nil, clause: NavigationLink? = nil,
    page: Int? = nil, preRead: HTML? = nil, more: HTML? = nil
  ) {
    self.number = number
    self.field = field
    self.choices = choices
    self.chosen = chosen
    self.clause = clause
    self.page = page
    self.preRead = preRead
    self.more = more
  }

  package func html(_ language: Language) -> HTML {
    let picks: [HTML] = choices.enumerated().map { index, choice in
      let id = index == 0 ? field.id : "\(field.id)-\(index)"
      return """
        <div class="pick"><input type="radio" id="\(id)" name="\(field.name)" value="\(choice.value)"\
        \(flag: "checked", choice.value == chosen)><label for="\(id)">\(choice.label)</label></div>
        """
    }
    return """
      <fieldset class="check\(chosen == nil ? "" : " decided")\(field.error == nil ? "" : " bad")" data-check\
      \(attribute("data-page", page.map(String.init)))\(field.descriptionIDs)>\
      <legend><span class="num">\(number).</span> \(field.label)</legend>\(references(language))\
      \(field.words(language))<div class="picks row">\(picks)</div>\(more)</fieldset>
      """
  }

  private func references(_ language: Language) -> HTML {
    let rule: HTML? = clause.map { "<a href=\"\($0.address)\">\(Words.clause[language]) \($0.text)</a>" }
    let place: HTML? = page.map { "<a href=\"#page-\($0)\">\(Words.pageNumber($0)[language])</a>" }
    let read: HTML? = preRead.map { "<span><b>\(Words.preRead[language])</b> \($0)</span>" }
    let parts = [read, place, rule].compactMap { $0 }
    return parts.isEmpty ? .empty : "<p class=\"refs\">\(parts)</p>"
  }
}

extension Field {
  fileprivate var descriptionIDs: HTML { attribute("aria-describedby", ids: [hintID, errorID]) }
}
