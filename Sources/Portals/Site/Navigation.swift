internal import Casework
internal import Standards

/// Where people can go from any page, by what they are.
package enum Navigation {
  package static func links(_ visit: Visit) -> [NavigationLink] {
    places(visit.visitor).map { title, link in
      let address = link.path(in: visit.language)
      return NavigationLink(title[visit.language], to: address, isCurrent: isCurrent(address, visit))
    }
  }

  /// Where a person starts after signing in.
  package static func start(_ visitor: Visitor) -> Link {
    visitor.isStaff ? StaffPlaces.of(visitor).first?.1 ?? .home : Link("apply")
  }

  private static func places(_ visitor: Visitor?) -> [(Phrase, Link)] {
    guard let visitor else {
      return [
        (Words.navProgrammes, .home), (Words.navGuide, .guide), (Words.navSelfCheck, Link("self-check")),
        (Words.navNotices, Link("notices")),
        (Words.navApply, Link("apply")),
      ]
    }
    guard visitor.isStaff else {
      return [
        (Words.navProgrammes, .home), (Words.navApply, Link("apply")), (Words.navInbox, Link("inbox")),
        (Words.navNotices, Link("notices")),
      ]
    }
    return StaffPlaces.of(visitor) + [(Words.navNotices, Link("notices")), (Words.navInbox, Link("inbox"))]
  }

  private static func isCurrent(_ address: String, _ visit: Visit) -> Bool {
    let home = Link.home.path(in: visit.language)
    return address == home ? visit.path == home : visit.path == address || visit.path.hasPrefix(address + "/")
  }
}

/// The desks of the offices, in the order of the guide.
enum StaffPlaces {
  static func of(_ visitor: Visitor) -> [(Phrase, Link)] {
    all.filter { !$0.roles.isDisjoint(with: visitor.roles) }.map { ($0.title, $0.link) }
  }

  private static let all: [(roles: Set<Role>, title: Phrase, link: Link)] = [
    ([.clerk], Words.navCounter, Link("counter")),
    ([.completenessReviewer, .substantiveReviewer, .lead], Words.navWorklist, Link("desk")),
    ([.expert], Words.navScoring, Link("scoring")),
    ([.lead], Words.navPanels, Link("panels")),
    ([.lead], Words.navDeterminations, Link("determinations")),
    ([.lead], Words.ClawBacks.title, Link("claw-backs")),
    ([.noticeOfficer], Words.navPublish, Link("publishing")),
    ([.financeMaker, .financeChecker], Words.navPayments, Link("payments")),
    ([.auditor, .auditAdministrator], Words.navAudit, Link("audit")),
    ([.systemAdministrator, .securityAdministrator, .auditAdministrator], Words.navAccounts, .accounts),
    ([.systemAdministrator], Words.upkeep, .upkeep),
    ([.policyOfficer], Words.navPolicies, Link("policies")),
  ]
}
