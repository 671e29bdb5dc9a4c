internal import Casework
internal import Evidence
internal import Foundation
internal import Logging
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards

/// The web application of one installation.
extension Installation {
  func portal(demonstration: Demonstration?) -> (Portal, Premises) {
    var settings = PortalSettings()
    settings.publicOrigin = options.publicOrigin ?? "http://\(options.host):\(options.port)"
    settings.isDemo = options.isDemo
    settings.trustedProxies = options.trustedProxies
    settings.publicFolder = absolute(options.publicFolder)
    settings.host = options.host
    settings.port = options.port
    let metrics = PortalMetrics()
    let sessions = StoredSessions(archive.sessions) { account in try await visitor(account) }
    let clock = clock
    let blobs = archive.blobs
    let premises = Premises(
      policies: policies, archive: archive, office: office, calendar: calendar, pictures: pictures, sessions: sessions,
      uploads: UploadReceiver(newDraft: { blobs.draft() }, limit: settings.uploadLimit, metrics: metrics),
      demonstration: demonstration, upkeep: upkeep, policiesOnDisk: policiesOnDisk,
      readingMeans: readingMeans, notary: notary)
    let portal = Portal(
      world: PortalWorld(now: { clock.now() }, wallClock: { ProgrammeClock.wall() }), settings: settings,
      sessions: sessions, signIn: SignInSteps(archive.credentials, start: Navigation.start),
      newDraft: { blobs.draft() }, frame: frame(premises).framing, metrics: metrics, health: health, logger: logger,
      addRoutes: { AllRoutes.add(to: $0, premises: premises) })
    return (portal, premises)
  }

  /// The person as the accounts know them now.
  private func visitor(_ account: AccountID) async throws -> Visitor? {
    let person = try await office.read { try Directory($0.transaction).person(account) }
    guard let person, !person.disabled else { return nil }
    return Visitor(
      account: account, name: person.name, roles: person.roles, enterprise: person.actor().enterprise)
  }

  private func frame(_ premises: Premises) -> SiteFrame {
    SiteFrame(
      assetVersion: BuildVersion.text, contacts: { ContactHours.lines(premises, $0) },
      footerLinks: { [LogRoutes.footerLink($0.language)] },
      navigation: { Navigation.links($0) }, checkpoint: { [watch = notary.watch] in watch.newest },
      demoBar: { DemoStrip.bar(premises, $0) })
  }

  private var health: @Sendable () async -> [HealthCheck] {
    let (office, pictures, policies, watch) = (office, pictures, policies, notary.watch)
    return {
      let works = (try? await office.read { try $0.transaction.row("select 1 as one") != nil }) ?? false
      let isStalled = watch.isStalled(at: ProgrammeClock.wall())
      return [
        HealthCheck(name: "database", isWell: works, detail: works ? "answers" : "does not answer"),
        HealthCheck(name: "checkpoint", isWell: !isStalled, detail: isStalled ? "not signed" : "signed"),
        HealthCheck(
          name: "sandbox", isWell: pictures.sandbox.mode != .unavailable, detail: "\(pictures.sandbox.mode)"),
        HealthCheck(
          name: "policies", isWell: policies.behind.isEmpty,
          detail: policies.behind.isEmpty ? "as recorded" : "another node uses a version this program cannot make"),
      ]
    }
  }

  private func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}
