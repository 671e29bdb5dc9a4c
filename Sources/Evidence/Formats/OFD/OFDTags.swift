/// Custom tags name the text objects that hold a value: with the texts put in, they are a voucher like any other.
struct OFDTags {
  struct Place {
    let page: Int
    let box: PageBox
  }

  private struct Text {
    let page: Int
    var text: String
    var box: OFDBox
    let paper: OFDBox
  }

  private var texts: [String: Text] = [:]

  /// - Parameter pages: the laid-out pieces of each page, in order.
  init(_ pages: [(page: OFDPage, pieces: [OFDText.Piece])]) {
    for (number, entry) in pages.enumerated() {
      for piece in entry.pieces {
        for key in ["\(entry.page.id)/\(piece.object)", piece.object] {
          if var known = texts[key] {
            guard known.page == number + 1 else { continue }
            known.text += piece.text
            known.box = known.box.union(piece.box)
            texts[key] = known
          } else {
            texts[key] = Text(page: number + 1, text: piece.text, box: piece.box, paper: entry.page.box)
          }
        }
      }
    }
  }

  /// The voucher that a tag file describes, with the places of its fields.
  func voucher(_ root: XMLNode) -> Voucher? {
    let filled = fill(root)
    guard let dialect = VoucherDialect(filled) else { return nil }
    let reader = VoucherReader(filled, dialect.vocabulary)
    guard var voucher = VoucherXML.voucher(reader, dialect, source: .textLayer) else { return nil }
    for (name, found) in reader.found {
      guard let place = place(found.node[Self.references]) else { continue }
      voucher.fields[name]?.page = place.page
      voucher.fields[name]?.box = place.box
    }
    voucher.dialect = "CustomTag \(voucher.dialect)"
    return voucher
  }

  private static let references = "object-references"

  private func fill(_ node: XMLNode) -> XMLNode {
    let refs = node.children.filter { $0.name == "ObjectRef" }
    let data = node.children.filter { $0.name == "ObjectData" }
    var filled = XMLNode(
      name: node.name, prefix: node.prefix, attributes: node.attributes, children: [], text: node.text)
    if refs.isEmpty, data.isEmpty {
      filled.children = node.children.map(fill)
    } else {
      let keys = refs.map { "\($0["PageRef"] ?? "")/\($0.value)" }
      let known = keys.map { key in texts[key] == nil ? String(key.split(separator: "/").last ?? "") : key }
      filled.text = known.map { texts[$0]?.text ?? "" }.joined() + data.map(\.value).joined()
      filled.attributes.append(.init(name: Self.references, value: known.joined(separator: " ")))
    }
    return filled
  }

  private func place(_ references: String?) -> Place? {
    let found = (references ?? "").split(separator: " ").compactMap { texts[String($0)] }
    guard let first = found.first else { return nil }
    let box = found.filter { $0.page == first.page }.reduce(first.box) { $0.union($1.box) }
    return Place(page: first.page, box: box.fraction(of: first.paper))
  }
}
