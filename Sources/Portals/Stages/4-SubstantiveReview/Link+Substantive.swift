extension Link {
  /// The amounts worksheet of one project; without one, of the first.
  static func worksheet(_ id: String, project: String? = nil) -> Link {
    let link = Link("cases", id, "substantive")
    return project.map { link.with("project", $0) } ?? link
  }

  /// One act of the substantive review: `line`, `fact`, `condition`, `duplicate`, `supplement`, `approval`, `rejection`.
  static func substantive(_ id: String, _ act: String, project: String?) -> Link {
    let link = Link("cases", id, "substantive", act)
    return project.map { link.with("project", $0) } ?? link
  }
}
