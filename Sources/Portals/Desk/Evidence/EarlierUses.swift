internal import Casework
internal import Evidence
internal import PolicyCore
internal import Records
internal import Standards

/// Looks for the materials of a case in all other submitted cases: over formats, applicants, rounds and programmes.
struct EarlierUses {
  let own: CaseID
  let applicant: EnterpriseID
  let policy: CompiledPolicy
  /// Who looks; decides how much of the other place is told.
  let actor: Actor
  let readings: CaseReadings
  let premises: Premises
  /// Texts compared in full for one file; the sketches name the likeliest.
  private static let mostTexts = 20

  private struct Candidate: Hashable {
    let digest: String
    let match: EarlierUse.Match
  }

  func find() async throws -> [EarlierUse] {
    var uses: [EarlierUse] = []
    for entry in readings.entries { uses += try await self.uses(of: entry) }
    return uses
  }

  private func uses(of entry: CaseReadings.Entry) async throws -> [EarlierUse] {
    var candidates = [Candidate(digest: entry.file.hash, match: .sameFile)]
    candidates += try await numbered(entry)
    candidates += try await alike(entry)
    let places = try await places(of: candidates.map(\.digest))
    var seen: Set<String> = []
    var uses: [EarlierUse] = []
    func use(_ match: EarlierUse.Match, _ elsewhere: Phrase, isOwn: Bool) -> EarlierUse {
      EarlierUse(
        digest: entry.file.hash, name: entry.file.name,
        clause: policy.material(entry.file.material)?.clause.rawValue, match: match, elsewhere: elsewhere,
        isOwn: isOwn)
    }
    // Numbers say more than bytes, and bytes more than words: one finding for each other place.
    for candidate in candidates.sorted(by: { EarlierUses.rank($0.match) < EarlierUses.rank($1.match) }) {
      for place in places where place.place.digest == candidate.digest {
        guard seen.insert("\(place.place.caseID.rawValue) \(place.place.attachment.rawValue)").inserted else {
          continue
        }
        // The same file of an invoice that could not be read is no harmless one.
        let isOwn = place.place.enterprise == applicant && !(candidate.match == .sameFile && entry.isVoucher)
        uses.append(use(candidate.match, place.words, isOwn: isOwn))
      }
    }
    // What another case claims by its form alone, its paper being unread or another.
    let shown = Set(places.map(\.place.caseID))
    for claim in try await claims(entry) where !shown.contains(claim.caseID) {
      uses.append(use(.invoice(claim.invoice), claim.words, isOwn: false))
    }
    return uses
  }

  private static func rank(_ match: EarlierUse.Match) -> Int {
    switch match {
    case .invoice: 0
    case .payment: 1
    case .contract: 2
    case .sameFile: 3
    case .text: 4
    }
  }

  private func numbered(_ entry: CaseReadings.Entry) async throws -> [Candidate] {
    guard let reading = entry.reading else { return [] }
    let marks = UseMarks(reading).marks
    return try await premises.office.read { desk in
      let shelf = ReadingShelf(desk.transaction)
      var found: [Candidate] = []
      for (kind, words) in marks where kind != .text {
        let match: EarlierUse.Match =
          switch kind {
          case .invoice: .invoice(reading.value(.invoiceNumber) ?? "")
          case .contract: .contract(reading.value(.contractNumber) ?? "")
          default: .payment(reading.value(.serial) ?? "")
          }
        for digest in try shelf.digests(marked: words, as: kind.rawValue).values.joined()
        where digest != entry.file.hash {
          found.append(Candidate(digest: digest, match: match))
        }
      }
      return found
    }
  }

  private func alike(_ entry: CaseReadings.Entry) async throws -> [Candidate] {
    let hash = entry.file.hash
    guard entry.reading != nil else { return [] }
    return try await premises.office.read { desk in
      let shelf = ReadingShelf(desk.transaction)
      guard let own = try shelf.sketches(of: [hash])[hash].flatMap({ TextSketch(bytes: $0) }) else { return [] }
      let others = Set(try shelf.digests(marked: own.bands, as: UseMarks.Kind.text.rawValue).values.joined())
        .subtracting([hash])
      let sketches = try shelf.sketches(of: others).compactMapValues { TextSketch(bytes: $0) }
      let likely = sketches.filter { own.isCandidate($0.value) }
        .sorted { (own.estimate($0.value).jaccard, $0.key) > (own.estimate($1.value).jaccard, $1.key) }
        .prefix(EarlierUses.mostTexts).map(\.key)
      guard !likely.isEmpty else { return [] }
      let kept = try shelf.readings(of: likely + [hash])
      func text(_ digest: String) -> String? {
        kept.values.filter { $0.key.digest == digest }.lazy
          .compactMap { $0.answer.flatMap(KeptReading.reading) }.first?.comparableText
      }
      guard let mine = text(hash) else { return [] }
      return likely.compactMap { digest in
        guard let theirs = text(digest) else { return nil }
        let likeness = TextLikeness(mine, theirs)
        return likeness.isNearlyIdentical
          ? Candidate(digest: digest, match: .text(max(likeness.jaccard, likeness.contained))) : nil
      }
    }
  }

  /// Other cases that claim an invoice of this file, each once.
  private func claims(
    _ entry: CaseReadings.Entry
  ) async throws -> [(invoice: String, caseID: CaseID, words: Phrase)] {
    guard let keys = entry.reading?.invoiceKeys, !keys.isEmpty else { return [] }
    let own = own
    let found = try await premises.office.read { desk in
      var found: [(invoice: String, caseID: CaseID)] = []
      for invoice in keys.map(\.display).sorted() {
        for line in try InvoiceLedger(desk.transaction).claims(of: invoice) where line.caseID != own.rawValue {
          let id = CaseID(line.caseID)
          if !found.contains(where: { $0.caseID == id }) { found.append((invoice, id)) }
        }
      }
      return found
    }
    let words = try await words(of: Set(found.map(\.caseID)))
    return found.compactMap { claim in words[claim.caseID].map { (claim.invoice, claim.caseID, $0) } }
  }

  /// Places in other cases that were submitted, with what this official may know of them.
  private func places(of digests: [String]) async throws -> [(place: MaterialFiles.Place, words: Phrase)] {
    let own = own
    let all = try await premises.office.read { desk in
      try MaterialFiles(desk.transaction).places(of: digests).filter { $0.caseID != own }
    }
    let words = try await words(of: Set(all.map(\.caseID)))
    return all.compactMap { place in words[place.caseID].map { (place, $0) } }
  }

  /// Of those that were submitted.
  private func words(of cases: Set<CaseID>) async throws -> [CaseID: Phrase] {
    var words: [CaseID: Phrase] = [:]
    for id in cases.sorted().prefix(50) {
      guard let file = try await premises.office.load(CaseFile.self, id), let receipt = file.dossier.receipt else {
        continue
      }
      let number = receipt.number.text
      // Who applied is told to those who may read that case; its number suffices to ask them.
      let mayRead =
        Permissions.capacity(actor, .readCase, at: file.stage, on: file.dossier.subject(at: file.stage)) != nil
      let who = mayRead ? " \(file.dossier.opened.enterpriseName)" : ""
      let (programme, round) = (file.dossier.opened.programme, file.dossier.opened.round)
      words[id] = Phrase(
        zh: "\(number)\(who)（\(programme) \(round)，\(file.state.title.zh)）",
        en: "\(number)\(who) (\(programme) \(round), \(file.state.title.en))")
    }
    return words
  }
}

extension CaseReadings.Entry {
  /// Paid once.
  fileprivate var isVoucher: Bool { reading?.kind == .invoice || reading?.kind == .bankReceipt }
}
