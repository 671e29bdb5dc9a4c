internal import Casework
internal import Evidence
internal import Portals
internal import Records
internal import ServiceLifecycle

extension Installation {
  /// What goes on while nobody asks: time passing over the cases, and letters going out.
  var backgroundWork: [any Service] {
    let (office, sweeps) = (office, sweeps)
    var work: [any Service] = [
      MinuteWork(name: "time", logger: logger) {
        try await office.letTimePass()
        sweeps.note(ProgrammeClock.wall())
      }
    ]
    work.append(
      BackgroundReading(
        room: ReadingRoom(
          queue: archive.readings, office: office, blobs: archive.blobs, reader: reader,
          now: { ProgrammeClock.wall() }),
        width: EvidenceReader.files(for: Self.readers),
        earlier: {
          try await office.queueEarlierFiles()
          try await office.noteEarlierInvoices()
        }, logger: logger))
    work.append(PolicySignal { await reloadPolicies(.signal) })
    if options.policyWatch > 0 {
      work.append(
        PolicyWatch(
          root: options.policies, interval: .seconds(options.policyWatch), known: policyFingerprint,
          reload: { await reloadPolicies(.folder) }))
    }
    if let path = options.sendmail {
      let postman = Postman(
        archive.outbox, sendmail: Sendmail(path: path, sender: options.mailSender), now: { [clock] in clock.now() })
      work.append(MinuteWork(name: "mail", logger: logger) { try await postman.round() })
    }
    return work
  }
}
