internal import Standards

/// The leaves of a voucher by their names without case, lines of goods apart.
struct VoucherIndex {
  struct Leaf {
    let node: XMLNode
    let parent: String
  }

  private(set) var leaves: [String: [Leaf]] = [:]
  private(set) var lines: [XMLNode] = []
  private let lineElements: Set<String>

  init(_ root: XMLNode, lineElements: [String]) {
    self.lineElements = Set(lineElements.map { $0.lowercased() })
    add(root, parent: "")
  }

  private mutating func add(_ node: XMLNode, parent: String) {
    let name = node.name.lowercased()
    if lineElements.contains(name) {
      let nested = node.children.filter { lineElements.contains($0.name.lowercased()) }
      lines += nested.isEmpty ? [node] : nested
      return
    }
    let leaf = Leaf(node: node, parent: parent)
    leaves[name, default: []].append(leaf)
    // Makers who name their tags in Chinese say the taxonomy's name beside it.
    if let other = node["ContextRef"] {
      leaves[other.lowercased(), default: []].append(leaf)
    }
    for child in node.children { add(child, parent: name) }
  }

  /// The nodes of that name, `Parent/Name` only below that parent.
  func nodes(_ element: String) -> [XMLNode] {
    let lower = element.lowercased()
    let whole = leaves[lower]?.map(\.node) ?? []
    guard whole.isEmpty, let slash = lower.lastIndex(of: "/") else { return whole }
    let parent = String(lower[..<slash])
    return (leaves[String(lower[lower.index(after: slash)...])] ?? []).filter { $0.parent == parent }.map(\.node)
  }
}
