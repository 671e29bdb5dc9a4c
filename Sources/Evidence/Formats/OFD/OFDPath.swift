internal import Standards

/// Locations inside a package (`ST_Loc`): absolute from the package's root, or relative to the file that names them.
package enum OFDPath {
  /// Entry names to try, the likeliest first; none where the path would climb out of the package.
  package static func candidates(_ path: String, from base: String) -> [String] {
    let clean = path.trimmed.replacing("\\", with: "/")
    guard !clean.isEmpty else { return [] }
    let folder = base.split(separator: "/").dropLast().map(String.init)
    let parts = clean.split(separator: "/").map(String.init)
    let relative = joined(folder + parts)
    let absolute = joined(parts)
    return (clean.hasPrefix("/") ? [absolute, relative] : [relative, absolute]).compactMap { $0 }
  }

  private static func joined(_ parts: [String]) -> String? {
    var kept: [String] = []
    for part in parts where part != "." {
      if part == ".." {
        guard kept.popLast() != nil else { return nil }
      } else {
        kept.append(part)
      }
    }
    return kept.isEmpty ? nil : kept.joined(separator: "/")
  }
}
