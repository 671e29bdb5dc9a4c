package import Casework
package import Evidence
internal import HTTPTypes
package import PolicyCore
package import Records
package import Standards

/// What the pages work with: the policies in force, the office that keeps the records, the reading of materials.
package struct Premises: Sendable {
  package let policies: PolicyShelf
  package let archive: Archive
  package let office: Office
  package let calendar: WorkingCalendar
  package let pictures: PagePictures
  package let sessions: any SessionStore
  package let uploads: UploadReceiver
  /// `nil` outside a demonstration.
  package let demonstration: Demonstration?
  /// `nil` where nobody runs the program as an installation (tests of single areas).
  package let upkeep: Upkeep?
  package let policiesOnDisk: PoliciesOnDisk?
  /// Signs the log; `nil` where nothing is signed (tests of single areas, tools).
  package let notary: Notary?
  /// What materials are read with here, one line each for the operations page; empty where nothing reads.
  package let readingMeans: [ReadingMeans]

  package init(
    policies: PolicyShelf, archive: Archive, office: Office, calendar: WorkingCalendar, pictures: PagePictures,
    sessions: any SessionStore, uploads: UploadReceiver, demonstration: Demonstration? = nil,
    upkeep: Upkeep? = nil, policiesOnDisk: PoliciesOnDisk? = nil, readingMeans: [ReadingMeans] = [],
    notary: Notary? = nil
  ) {
    self.policies = policies
    self.archive = archive
    self.office = office
    self.calendar = calendar
    self.pictures = pictures
    self.sessions = sessions
    self.uploads = uploads
    self.demonstration = demonstration
    self.upkeep = upkeep
    self.policiesOnDisk = policiesOnDisk
    self.readingMeans = readingMeans
    self.notary = notary
  }

  package var blobs: BlobStore { archive.blobs }

  /// SM3 of a text, lower-case hexadecimal: what a receipt vouches for.
  package static func digest(_ text: String) -> String { BlobStore.hash(of: text.utf8) }
}

extension Premises {
  /// The policy a case is handled under: of a submitted one the version of its submission, of a draft the one in use.
  /// - Throws: a 404 page when the round is no longer served; a 503 page when the version cannot be had, for no other
  ///   may stand in for it.
  package func policy(of dossier: Dossier) throws(Fault) -> CompiledPolicy {
    if let policy = policies.policy(dossier.policy) { return policy }
    guard policies.policy(dossier.opened.programme, dossier.opened.round) != nil else { throw .notFound }
    throw .versionMissing
  }

  package func terms(of policy: CompiledPolicy) -> ProcessTerms { ProcessTerms(policy, calendar: calendar) }

  package func terms(of dossier: Dossier) throws(Fault) -> ProcessTerms { terms(of: try policy(of: dossier)) }
}

extension Fault {
  static let versionMissing = Fault(
    .serviceUnavailable, reason: Words.policyVersionMissing, remedy: Words.policyVersionMissingHow)
}
