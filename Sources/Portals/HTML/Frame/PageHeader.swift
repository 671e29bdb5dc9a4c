internal import Standards

package struct NavigationLink: Sendable {
  package let text: String
  package let address: String
  package let isCurrent: Bool

  package init(_ text: String, to address: String, isCurrent: Bool = false) {
    self.text = text
    self.address = address
    self.isCurrent = isCurrent
  }
}

/// Who is signed in. `csrf` goes into the sign-out form.
package struct AccountBadge: Sendable {
  package let name: String
  package let role: String?
  package let address: String?
  package let signOutAddress: String
  package let csrf: String

  package init(name: String, role: String? = nil, address: String? = nil, signOutAddress: String, csrf: String) {
    self.name = name
    self.role = role
    self.address = address
    self.signOutAddress = signOutAddress
    self.csrf = csrf
  }
}

extension PageFrame {
  var pageHeader: HTML {
    """
    <header class="top"><div class="wrap bar">
    <a class="brand" href="/\(language.rawValue)"><b>\(Words.product[language])</b>
    <span>\(Words.platform[language])</span></a>
    <span class="office">\(issuingOffice)</span>
    <ul class="tools">
    <li><a href="/\(language.other.rawValue)\(tail)" lang="\(language.other.htmlCode)" \
    hreflang="\(language.other.htmlCode)">\(Words.otherLanguage[language])</a></li>
    <li>\(sizeLink)</li>\(accountBadge)
    </ul>
    </div>\(navigationBar)</header>
    """
  }

  private var sizeLink: HTML {
    switch textSize {
    case .normal: "<a href=\"\(address(size: .lg))\">\(Words.largeText[language])</a>"
    case .lg:
      """
      <a class="on" href="\(address(size: .normal))"><span class="vh">\(Words.largeTextOn[language])，</span>\
      \(Words.normalText[language])</a>
      """
    }
  }

  /// This page in another type size, without an earlier `size=`.
  private func address(size: TextSize) -> String {
    let parts = tail.split(separator: "?", maxSplits: 1)
    let kept = parts.count < 2 ? [] : parts[1].split(separator: "&").filter { !$0.hasPrefix("size=") }
    let query = (kept.map(String.init) + ["size=\(size.rawValue)"]).joined(separator: "&")
    return "/\(language.rawValue)\(parts.first ?? "")?\(query)"
  }

  private var navigationBar: HTML {
    guard !navigation.isEmpty else { return .empty }
    let links: [HTML] = navigation.map { entry in
      let mark = attribute("aria-current", entry.isCurrent ? "page" : nil)
      return "<li><a href=\"\(entry.address)\"\(mark)>\(entry.text)</a></li>"
    }
    return """
      <nav class="nav" aria-label="\(Words.mainNavigation[language])"><div class="wrap"><ul>\(links)</ul></div></nav>
      """
  }

  private var accountBadge: HTML {
    guard let account else {
      guard let signInAddress else { return .empty }
      return "<li><a href=\"\(signInAddress)\">\(Words.signIn[language])</a></li>"
    }
    let name: HTML = account.address.map { "<a href=\"\($0)\">\(account.name)</a>" } ?? "\(account.name)"
    let role: HTML? = account.role.map { " <small>\($0)</small>" }
    return """
      <li class="who">\(name)\(role)</li>
      <li><form method="post" action="\(account.signOutAddress)">\(hidden("csrf", account.csrf))\
      <button class="link">\(Words.signOut[language])</button></form></li>
      """
  }
}
