/// Whether a material is due, for the application or for one project.
package struct MaterialRequirement: Hashable, Codable, Sendable {
  package let material: MaterialID
  package let project: String?
  package let need: MaterialNeed

  package init(material: MaterialID, project: String?, need: MaterialNeed) {
    self.material = material
    self.project = project
    self.need = need
  }
}

package enum MaterialNeed: Hashable, Codable, Sendable {
  case required
  case notRequired
  case undetermined(Set<FactPath>)
}
