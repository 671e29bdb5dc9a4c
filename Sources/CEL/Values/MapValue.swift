/// A map with the language's keys: bool, int, uint and string. `1`, `1u` and `1.0` look up the same entry.
package struct MapValue: Sendable {
  package struct Entry: Hashable, Sendable {
    package let key: Value
    package let value: Value

    package init(key: Value, value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// In the order they were written.
  package let entries: [Entry]
  private let index: [MapKey: Int]

  /// - Throws: a repeated key, or a key of another kind.
  package init(_ entries: [Entry]) throws(FailureCause) {
    var index: [MapKey: Int] = [:]
    for (position, entry) in entries.enumerated() {
      guard entry.key.kind != .double, let key = MapKey(entry.key) else { throw .unsupportedKey(entry.key.kind) }
      guard index.updateValue(position, forKey: key) == nil else { throw .repeatedKey(entry.key.brief) }
    }
    self.entries = entries
    self.index = index
  }

  /// The caller knows that the keys are distinct strings.
  init(unique entries: [Entry]) {
    self.entries = entries
    var index: [MapKey: Int] = [:]
    for (position, entry) in entries.enumerated() {
      if let key = MapKey(entry.key) { index[key] = position }
    }
    self.index = index
  }

  package var count: Int { entries.count }

  package subscript(key: Value) -> Value? {
    guard let key = MapKey(key), let position = index[key] else { return nil }
    return entries[position].value
  }

  package subscript(field: String) -> Value? {
    guard let position = index[.text(field)] else { return nil }
    return entries[position].value
  }
}

extension MapValue: Hashable {
  /// Order of entries does not count.
  package static func == (a: MapValue, b: MapValue) -> Bool {
    a.count == b.count
      && a.index.allSatisfy { key, position in
        b.index[key].map { a.entries[position] == b.entries[$0] } ?? false
      }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(Set(index.keys)) }
}

/// A key by mathematical value, or by exact code points.
enum MapKey: Hashable, Sendable {
  case flag(Bool)
  case number(Int64)
  case large(UInt64)
  case text(String)

  init?(_ value: Value) {
    switch value {
    case .bool(let flag): self = .flag(flag)
    case .int(let number): self = .number(number)
    case .uint(let number): self = Int64(exactly: number).map(MapKey.number) ?? .large(number)
    case .double(let number):
      if let whole = Int64(exactly: number) {
        self = .number(whole)
      } else if let whole = UInt64(exactly: number) {
        self = .large(whole)
      } else {
        return nil
      }
    case .string(let text): self = .text(text)
    default: return nil
    }
  }

  static func == (a: MapKey, b: MapKey) -> Bool {
    switch (a, b) {
    case (.flag(let a), .flag(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.large(let a), .large(let b)): a == b
    case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
    default: false
    }
  }
}
