internal import Casework

extension Link {
  /// Everything noticed in the materials of a case.
  static func findings(_ id: String) -> Link { Link("cases", id, "findings") }

  /// One file with what was read off it.
  static func fileReading(_ id: String, _ file: AttachmentID) -> Link {
    Link("cases", id, "files", file.rawValue, "reading")
  }

  /// A file beside its earlier version.
  static func fileVersions(_ id: String, _ file: AttachmentID) -> Link {
    Link("cases", id, "files", file.rawValue, "versions")
  }
}
