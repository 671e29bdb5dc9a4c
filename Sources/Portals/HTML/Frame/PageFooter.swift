internal import Standards

/// One telephone line of the guide; whether it is staffed now is decided by the caller's calendar.
package struct ContactLine: Sendable {
  package let purpose: String
  package let telephone: String
  package let hours: String
  package let isOpen: Bool

  package init(purpose: String, telephone: String, hours: String, isOpen: Bool) {
    self.purpose = purpose
    self.telephone = telephone
    self.hours = hours
    self.isOpen = isOpen
  }
}

package struct FooterFacts: Sendable {
  package var contacts: [ContactLine]
  package var buildVersion: String
  /// Size and short root of the audit log; `nil` while none has been written.
  package var checkpoint: String?
  package var links: [NavigationLink]

  /// `links` come after the accessibility statement and the privacy page.
  package init(contacts: [ContactLine], buildVersion: String, checkpoint: String?, links: [NavigationLink] = []) {
    self.contacts = contacts
    self.buildVersion = buildVersion
    self.checkpoint = checkpoint
    self.links = links
  }

  func html(_ language: Language) -> HTML {
    let lines: [HTML] = contacts.map { line in
      let state = (line.isOpen ? Words.openNow : Words.closedNow)[language]
      return """
        <li><b>\(line.purpose)</b> <a class="tel" href="\(dialAddress(line.telephone))">\(line.telephone)</a> \
        <span>\(line.hours)</span> \(tag(state, line.isOpen ? .good : .plain))</li>
        """
    }
    let root = "/\(language.rawValue)"
    let more: [HTML] = links.map { "<a href=\"\($0.address)\">\($0.text)</a>" }
    return """
      <footer class="foot"><div class="wrap">
      <section aria-label="\(Words.help[language])"><ul class="contacts">\(lines)</ul></section>
      <p class="links"><a href="\(root)/accessibility">\(Words.accessibility[language])</a>
      <a href="\(root)/privacy">\(Words.privacy[language])</a>\(more)</p>
      <p class="small">\(Words.beijingTime[language]) \(Words.version[language]) \(buildVersion)\
      \(checkpointText(language))</p>
      </div></footer>
      """
  }

  private func checkpointText(_ language: Language) -> HTML {
    guard let checkpoint else { return .empty }
    return " · \(Words.checkpoint[language]) <code>\(checkpoint)</code>"
  }
}
