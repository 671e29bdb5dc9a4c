package import Standards

/// What every page of an installation has in common around its body.
package struct SiteFrame: Sendable {
  package var issuingOffice: Phrase
  /// Changes with every build.
  package var assetVersion: String
  package var contacts: @Sendable (Visit) -> [ContactLine]
  package var footerLinks: @Sendable (Visit) -> [NavigationLink]
  package var navigation: @Sendable (Visit) -> [NavigationLink]
  /// Size and short root of the audit log, as last written.
  package var checkpoint: @Sendable () -> String?
  /// The strip over a demonstration; `nil` outside of it.
  package var demoBar: @Sendable (Visit) -> DemoBar?

  package init(
    issuingOffice: Phrase = Phrase(zh: "北京经济技术开发区", en: "Beijing E-Town"),
    assetVersion: String = "dev",
    contacts: @escaping @Sendable (Visit) -> [ContactLine] = { _ in [] },
    footerLinks: @escaping @Sendable (Visit) -> [NavigationLink] = { _ in [] },
    navigation: @escaping @Sendable (Visit) -> [NavigationLink] = { _ in [] },
    checkpoint: @escaping @Sendable () -> String? = { nil },
    demoBar: @escaping @Sendable (Visit) -> DemoBar? = { _ in nil }
  ) {
    self.issuingOffice = issuingOffice
    self.assetVersion = assetVersion
    self.contacts = contacts
    self.footerLinks = footerLinks
    self.navigation = navigation
    self.checkpoint = checkpoint
    self.demoBar = demoBar
  }

  package var framing: PageFraming { PageFraming { page, visit in frame(page, visit).document(page.main) } }

  private func frame(_ page: Page, _ visit: Visit) -> PageFrame {
    let language = visit.language
    let footer = FooterFacts(
      contacts: contacts(visit), buildVersion: assetVersion, checkpoint: checkpoint(), links: footerLinks(visit))
    var frame = PageFrame(
      language: language, title: page.title[language], tail: visit.tail, issuingOffice: issuingOffice[language],
      footer: footer, assetVersion: assetVersion, now: visit.now)
    frame.heading = page.heading
    frame.headingAside = page.headingAside
    frame.lead = page.lead
    frame.trail = page.trail
    frame.back = page.back
    frame.problems = page.problems
    frame.width = page.width
    frame.scripts = page.scripts
    frame.navigation = navigation(visit)
    frame.demoBar = demoBar(visit)
    frame.textSize = visit.textSize
    frame.flash = visit.flash.map { Flash("<p>\($0)</p>") }
    frame.account = visit.visitor.map { visitor in
      AccountBadge(
        name: visitor.name, role: visitor.roleWords(language), address: Link.ownAccount.path(in: language),
        signOutAddress: Link.signOut.path(in: language), csrf: visit.csrf)
    }
    frame.signInAddress = visit.visitor == nil ? Link.signIn.path(in: language) : nil
    return frame
  }
}
