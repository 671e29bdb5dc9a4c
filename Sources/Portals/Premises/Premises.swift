package import Casework
package import Evidence
package import PolicyCore
package import Records
package import Standards

/// What the pages work with: the policies in force, the office that keeps the records, the reading of materials.
package struct Premises: Sendable {
  package let policies: PolicyShelf
  package let office: Office
  package let calendar: WorkingCalendar
  package let blobs: BlobStore
  package let pictures: PagePictures
  package let credentials: Credentials
  package let uploads: UploadReceiver
  /// SM3 of a text, lower-case hexadecimal: what a receipt vouches for.
  package let digest: @Sendable (String) -> String
  /// `nil` outside a demonstration.
  package let demonstration: Demonstration?

  package init(
    policies: PolicyShelf, office: Office, calendar: WorkingCalendar, blobs: BlobStore, pictures: PagePictures,
    credentials: Credentials, uploads: UploadReceiver, digest: @escaping @Sendable (String) -> String,
    demonstration: Demonstration? = nil
  ) {
    self.policies = policies
    self.office = office
    self.calendar = calendar
    self.blobs = blobs
    self.pictures = pictures
    self.credentials = credentials
    self.uploads = uploads
    self.digest = digest
    self.demonstration = demonstration
  }
}

extension Premises {
  /// The policy a case was opened under.
  /// - Throws: a 404 page when the round is no longer served.
  package func policy(of dossier: Dossier) throws(Fault) -> CompiledPolicy {
    guard let policy = policies.policy(dossier.opened.programme, dossier.opened.round) else { throw .notFound }
    return policy
  }

  package func terms(of policy: CompiledPolicy) -> ProcessTerms { ProcessTerms(policy, calendar: calendar) }

  package func terms(of dossier: Dossier) throws(Fault) -> ProcessTerms { terms(of: try policy(of: dossier)) }
}
