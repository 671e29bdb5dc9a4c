internal import Casework

/// Pieces of the names that enterprises file under and of the last ten characters of their credit codes, so that any part of them is found
/// without reading them all, by means that every engine has.
struct EnterpriseGrams {
  let transaction: any Transaction

  init(_ transaction: any Transaction) { self.transaction = transaction }

  func add(_ enterprise: EnterpriseID, name: String) throws {
    let key = enterprise.rawValue
    // Who files again under the same name has them.
    let known = try transaction.row("select 1 as found from cases where enterprise = \(key) and name = \(name) limit 1")
    if known == nil { try insert(enterprise, name: name) }
  }

  func insert(_ enterprise: EnterpriseID, name: String) throws {
    let key = enterprise.rawValue
    // A code begins with the register and the region, which nearly all have in common.
    let grams = Set([name, String(key.suffix(Gram.tail))].flatMap { Gram.all(of: $0.lowercased()) }).sorted()
    guard let first = grams.first else { return }
    var statement: Query = "insert into enterprise_grams (gram, enterprise) values (\(first), \(key))"
    for gram in grams.dropFirst() { statement.append(", (\(gram), \(key))") }
    statement.append(" on conflict (gram, enterprise) do nothing")
    try transaction.run(statement)
  }
}

/// One piece of a text: two characters, or three that begin with a Latin letter or a digit, of which there are few.
enum Gram {
  static let tail = 10

  /// In lower case; those at the end are shorter pieces filled up with spaces.
  static func all(of text: String) -> [String] {
    let characters = Array(text) + [" ", " "]
    return (0..<characters.count - 2).compactMap { start in
      guard characters[start] != " " else { return nil }
      return String(characters[start..<start + length(from: characters[start])])
    }
  }

  /// The whole pieces within part of a text.
  static func within(_ part: String) -> [String] {
    let characters = Array(part.lowercased())
    return characters.indices.compactMap { start in
      let end = start + length(from: characters[start])
      return characters[start] != " " && end <= characters.count ? String(characters[start..<end]) : nil
    }
  }

  private static func length(from first: Character) -> Int { first.isASCII ? 3 : 2 }
}
