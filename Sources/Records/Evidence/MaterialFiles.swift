package import Casework
package import PolicyCore

/// Which files the cases hold now: where a file, or one that says the same, was handed in.
package struct MaterialFiles {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  package struct Place: Hashable, Sendable {
    package let caseID: CaseID
    package let attachment: AttachmentID
    package let digest: String
    package let material: MaterialID
    package let project: String?
    package let name: String
    package let enterprise: EnterpriseID
    package let programme: String
    package let round: String
  }

  /// Every place these files are handed in, by case.
  package func places(of digests: some Sequence<String>) throws -> [Place] {
    try transaction.rows(
      """
      select case_id, attachment, digest, material, project, name, enterprise, programme, round from material_files
      where digest in (\(list: Set(digests).sorted())) order by case_id, attachment
      """
    ).map { row in
      Place(
        caseID: CaseID(try row.text("case_id")), attachment: AttachmentID(try row.text("attachment")),
        digest: try row.text("digest"), material: MaterialID(try row.text("material")),
        project: row.optionalText("project"), name: try row.text("name"),
        enterprise: EnterpriseID(try row.text("enterprise")), programme: try row.text("programme"),
        round: try row.text("round"))
    }
  }

  func add(_ file: Attachment, to dossier: Dossier, _ id: CaseID) throws {
    try transaction.run(
      """
      insert into material_files (case_id, attachment, digest, material, project, name, enterprise, programme, round)
      values (\(id.rawValue), \(file.id.rawValue), \(file.hash), \(file.material.rawValue), \(file.project.sqlValue),
        \(file.name), \(dossier.enterprise.rawValue), \(dossier.opened.programme), \(dossier.opened.round))
      on conflict (case_id, attachment) do nothing
      """)
  }

  func remove(_ file: AttachmentID, from id: CaseID) throws {
    try transaction.run(
      "delete from material_files where case_id = \(id.rawValue) and attachment = \(file.rawValue)")
  }
}
