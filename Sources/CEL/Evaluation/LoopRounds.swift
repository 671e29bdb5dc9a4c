/// What a loop goes through.
enum LoopRounds {
  case list([Value])
  case entries([MapValue.Entry])
  /// A list with unknown parts, and its path.
  case partial([Value], path: String)
  /// A list written out, with unknown elements.
  case elements([Outcome])

  var count: Int {
    switch self {
    case .list(let list), .partial(let list, _): list.count
    case .entries(let entries): entries.count
    case .elements(let list): list.count
    }
  }

  /// The index of a list or the key of a map.
  func key(_ index: Int) -> Value {
    guard case .entries(let entries) = self else { return .int(Int64(index)) }
    return entries[index].key
  }

  /// The element of a list; the key of a map, or its value where the loop has two variables. A partly unknown element
  /// leaves its path with the machine.
  func element(_ index: Int, isPaired: Bool, place: Int, _ machine: inout Machine) -> Outcome {
    switch self {
    case .list(let list): return .value(list[index])
    case .entries(let entries): return .value(isPaired ? entries[index].value : entries[index].key)
    case .elements(let list): return list[index]
    case .partial(let list, let path):
      switch machine.part(list[index], at: "\(path)[\(index)]") {
      case .partial(let value, let inner):
        machine.origins[place] = inner
        return .value(value)
      case .whole(let outcome): return outcome
      default: return .value(list[index])
      }
    }
  }
}
