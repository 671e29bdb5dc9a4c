internal import Standards

/// An element of an XML document with its text; names without their prefixes, order of children kept.
package struct XMLNode: Hashable, Sendable {
  package struct Attribute: Hashable, Sendable {
    /// As written, with its prefix.
    package let name: String
    package let value: String

    /// Whether it is called so after a prefix.
    func isCalled(_ local: String) -> Bool {
      name.utf8.count > local.utf8.count + 1 && name.hasSuffix(local)
        && name.utf8.dropLast(local.utf8.count).last == 0x3a
    }
  }

  /// Without the prefix: `TextObject`.
  package let name: String
  /// `ofd`; empty where there is none.
  package let prefix: String
  package internal(set) var attributes: [Attribute]
  package internal(set) var children: [XMLNode]
  /// The element's own characters, as written, without those of its children.
  package internal(set) var text: String

  /// The attribute of that name, whatever its prefix.
  package subscript(_ attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value ?? attributes.first { $0.isCalled(attribute) }?.value
  }

  /// ``text`` without space at its ends.
  package var value: String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return "" }
    return first.mayBeSpace || last.mayBeSpace ? text.trimmed : text
  }

  package func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  package func children(named name: String) -> [XMLNode] { children.filter { $0.name == name } }

  /// The element that a path of names leads to, the first of each name.
  package func at(_ path: String...) -> XMLNode? {
    var node = self
    for name in path {
      guard let next = node.child(name) else { return nil }
      node = next
    }
    return node
  }

  /// Every element below this one with that name, in the document's order.
  package func all(_ name: String) -> [XMLNode] {
    var found: [XMLNode] = []
    visit { if $0.name == name { found.append($0) } }
    return found
  }

  /// The element and everything below it, in the document's order.
  package func visit(_ body: (XMLNode) -> Void) {
    body(self)
    for child in children { child.visit(body) }
  }
}

extension Unicode.Scalar {
  /// Quickly; `false` is certain.
  var mayBeSpace: Bool {
    switch value {
    case 0...0x20, 0x85, 0xa0, 0x1680, 0x2000...0x206f, 0x3000: true
    default: false
    }
  }
}
