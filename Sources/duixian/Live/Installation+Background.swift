internal import Casework
internal import Evidence
internal import Portals
internal import Records
internal import ServiceLifecycle

extension Installation {
  /// The duty of settling what time brings about.
  static let sweep = "time"

  /// What goes on while nobody asks: time passing over the cases, and letters going out.
  var backgroundWork: [any Service] {
    let (office, duties) = (office, archive.duties)
    var work: [any Service] = [
      // The first to start is the last to stop: it signs what the others still record.
      LogSigning(notary: notary, logger: logger),
      presence.lifeSigns, following,
      RegularWork(name: Self.sweep, logger: logger) {
        guard try await duties.take(Self.sweep) else { return }
        try await office.letTimePass()
        try await duties.note(Self.sweep, doneAt: ProgrammeClock.wall())
      },
      RegularWork(name: "unfinished uploads", pause: .seconds(600), logger: logger) { [blobs = archive.blobs] in
        try await blobs.removeUnfinished()
      },
    ]
    work.append(
      BackgroundReading(
        room: ReadingRoom(
          queue: archive.readings, office: office, blobs: archive.blobs, reader: reader,
          now: { ProgrammeClock.wall() }),
        width: options.readers == 0 ? 0 : EvidenceReader.files(for: options.readers),
        earlier: {
          try await presence.alone("earlier files") {
            try await office.queueEarlierFiles()
            try await office.noteEarlierInvoices()
          }
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
      work.append(RegularWork(name: "mail", logger: logger) { try await postman.round() })
    }
    return work
  }
}
