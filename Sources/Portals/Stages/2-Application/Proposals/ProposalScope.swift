internal import Casework
internal import PolicyCore

/// The material whose files one looks at; without one, all of the filing.
struct ProposalScope: Hashable {
  var material = ""
  var project = ""

  init(material: String, project: String?) {
    self.material = material
    self.project = project ?? ""
  }

  init(typed: (String) -> String?) {
    material = typed("material").flatMap { PathID.isWellFormed($0) ? $0 : nil } ?? ""
    project = typed("project").flatMap { PathID.isWellFormed($0) ? $0 : nil } ?? ""
  }

  private var projectID: String? { project.isEmpty ? nil : project }

  func contains(_ file: Attachment) -> Bool {
    material.isEmpty || (file.material.rawValue == material && file.project == projectID)
  }

  /// The page to go back to.
  func back(_ id: CaseID) -> Link {
    material.isEmpty ? .answerCheck(id) : .material(id, material, project: projectID)
  }

  func link(_ id: CaseID) -> Link {
    guard !material.isEmpty else { return .proposals(id) }
    let link = Link.proposals(id).with("material", material)
    return projectID.map { link.with("project", $0) } ?? link
  }
}
