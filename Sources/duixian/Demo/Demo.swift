internal import Portals
internal import Records
internal import Standards

/// Makes an installation a demonstration: officials, an invented round, and a clock that can be moved.
struct Demo {
  let installation: Installation

  init(_ installation: Installation) { self.installation = installation }

  func prepared() async throws -> Demonstration {
    try await DemoAccounts.enrol(installation)
    let installation = installation
    return Demonstration(
      moveClock: { moment in
        guard let shift = installation.clock.move(to: moment) else { return }
        try await installation.archive.settings.setClockShift(shift)
        try await installation.office.letTimePass()
      },
      accounts: { DemoAccounts.shown() })
  }
}
