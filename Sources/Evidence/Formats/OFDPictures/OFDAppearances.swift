/// Annotations of a page as they are seen: objects in a box.
enum OFDAppearances {
  struct Appearance {
    let box: OFDBox
    let objects: [XMLNode]
  }

  static func drawn(on page: OFDPage, of document: OFDDocument, in package: OFDPackage) -> [Appearance] {
    guard let location = document.node.child("Annotations")?.value,
      let list = package.resolve(location, from: document.path), let node = try? package.xml("/" + list.name)
    else { return [] }
    return node.children(named: "Page").filter { $0["PageID"] == page.id }.prefix(20).flatMap { use -> [Appearance] in
      guard let place = use.child("FileLoc")?.value,
        let annotations = try? package.xml(place, from: list.name)
      else { return [] }
      return annotations.children(named: "Annot").prefix(1000).compactMap { annotation in
        guard annotation["Visible"] != "false", let appearance = annotation.child("Appearance"),
          let box = OFDBox(appearance["Boundary"])
        else { return nil }
        return Appearance(box: box, objects: appearance.children)
      }
    }
  }
}
