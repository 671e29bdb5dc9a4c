/// What a call costs beyond its node, known before it runs. A unit is 16 bytes of text, or one entry of a collection.
package enum Cost: Sendable {
  /// The same whatever the arguments.
  case fixed
  /// The length of texts and octets; collections are not looked into.
  case text
  /// The length of texts, and the number of entries of collections.
  case surface
  /// All that is in the arguments, as often as it is reached: values may share their parts.
  case contents
  /// At most what the body says; it need not count further than the limit.
  case computed(@Sendable (_ arguments: [Value], _ limit: Int) -> Int)
}

extension Cost {
  func of(_ value: Value, limit: Int) -> Int {
    switch self {
    case .fixed: 0
    case .text: value.textCost
    case .surface: value.surfaceCost
    case .contents: value.contentsCost(limit: limit)
    case .computed(let cost): cost([value], limit)
    }
  }

  func of(_ a: Value, _ b: Value, limit: Int) -> Int {
    switch self {
    case .fixed: 0
    case .text: a.textCost + b.textCost
    case .surface: a.surfaceCost + b.surfaceCost
    case .contents: a.contentsCost(limit: limit) + b.contentsCost(limit: limit)
    case .computed(let cost): cost([a, b], limit)
    }
  }

  func of(_ values: [Value], limit: Int) -> Int {
    if case .computed(let cost) = self { return cost(values, limit) }
    var total = 0
    for value in values where total <= limit { total += of(value, limit: limit) }
    return total
  }
}

extension Value {
  /// Octets a unit of cost pays for.
  static let octetsPerUnit = 16

  var textCost: Int {
    switch self {
    case .string(let text): text.utf8.count / Value.octetsPerUnit
    case .bytes(let octets): octets.count / Value.octetsPerUnit
    default: 0
    }
  }

  var surfaceCost: Int {
    switch self {
    case .list(let elements): elements.count
    case .map(let map): map.count * 2
    default: textCost
    }
  }

  /// Counts no further than a little beyond the limit, so that counting costs no more than what it counts.
  func contentsCost(limit: Int) -> Int {
    switch self {
    case .list, .map, .optional:
      var room = max(0, limit)
      let start = room
      walk(&room)
      return start - room
    default: return textCost
    }
  }

  private func walk(_ room: inout Int) {
    room -= 1 + textCost
    switch self {
    case .list(let elements):
      for element in elements {
        guard room >= 0 else { return }
        element.walk(&room)
      }
    case .map(let map):
      for entry in map.entries {
        guard room >= 0 else { return }
        entry.key.walk(&room)
        entry.value.walk(&room)
      }
    case .optional(let inner?): inner.walk(&room)
    default: break
    }
  }
}
