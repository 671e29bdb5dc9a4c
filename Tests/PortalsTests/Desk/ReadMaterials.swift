internal import Casework
internal import Evidence
internal import PolicyCore
internal import Portals
internal import Records
internal import Standards
internal import Testing

extension SampleCase {
  /// Keeps `reading` of a file that the case holds.
  func keep(_ attachment: Casework.Attachment, _ fill: (inout FileReading) -> Void) async throws {
    var reading = FileReading(digest: attachment.hash, media: .xml)
    reading.pageCount = 1
    fill(&reading)
    let kept = reading
    let key = ReadingKey(
      digest: attachment.hash, expecting: test.policy.material(attachment.material)?.documents ?? [])
    let now = test.now
    _ = try await test.office.perform(by: .system) { desk in
      try ReadingQueue.add(
        key, mediaType: attachment.mediaType, applicant: id.rawValue, isUrgent: true, at: now, desk.transaction)
    }
    while let job = try await test.archive.readings.take(at: now) {
      guard job.key == key else { continue }
      let marks = UseMarks(kept)
      try await test.office.finish(
        job, brief: try KeptReading.brief(kept), answer: try KeptReading.whole(kept), isRead: true, marks: marks.words,
        sketch: marks.sketch?.bytes, at: now)
      return
    }
    Issue.record("the file was never queued as \(key.expecting)")
  }

  func file(of material: MaterialID) async throws -> Casework.Attachment {
    try #require(try await file().dossier.attachments.last { $0.material == material })
  }

  /// Sent back for its contract, which is taken out and given anew.
  func contractGivenAnew() async throws -> Casework.Attachment {
    let old = try await file(of: "m8")
    let blob = try await test.premises.blobs.put(Array("<?xml version=\"1.0\"?><contract>anew</contract>".utf8))
    let new = Casework.Attachment(
      id: AttachmentID("\(id)-anew"), material: "m8", project: "p1", hash: blob.hash, name: "合同-新.xml",
      size: blob.size, mediaType: "application/xml")
    let point = CorrectionPoint(
      key: ChecklistKey(entry: "contract-b-sealed", project: "p1"), material: "m8", reason: "请补充")
    let notice = CorrectionNotice(
      stage: .completenessReview, round: 1, items: [point], due: CivilDate(iso: "2025-09-30")!)
    let answered = CorrectionAnswered(receivedAt: test.now, snapshot: "s", invoices: [])
    for event in [
      CaseEvent.correctionRequested(notice), .materialRemoved(old.id), .materialAttached(new),
      .correctionAnswered(answered),
    ] {
      _ = try await test.office.perform(by: .system) { desk in
        try desk.change(CaseFile.self, id) { _ in [event] }
      }
    }
    return new
  }
}
