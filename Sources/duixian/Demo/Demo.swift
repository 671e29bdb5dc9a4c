internal import DemoRound
internal import Evidence
internal import Portals
internal import Records
internal import Standards

/// Makes an installation a demonstration: officials, an invented round, and a clock that can be moved.
struct Demo {
  let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  func prepared() async throws -> Demonstration {
    let installation = installation
    try await installation.presence.alone(Presence.start) {
      for policy in installation.policies.open(at: DemoClock.start).prefix(1) {
        let round = DemoRound(
          office: installation.office, archive: installation.archive, policy: policy, calendar: installation.calendar,
          sandbox: installation.pictures.sandbox)
        try await round.make(officials: DemoAccounts.opened, before: DemoClock.start)
      }
      try await DemoAccounts.enrol(installation)
    }
    return Demonstration(
      moveClock: { moment in
        guard let shift = installation.clock.move(to: moment) else { return }
        try await installation.archive.settings.setClockShift(shift)
        try await installation.office.letTimePass()
      },
      accounts: { DemoAccounts.shown() })
  }
}
