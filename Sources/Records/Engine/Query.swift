/// SQL text whose interpolated values are bound, never spliced.
///
/// The text is kept in pieces, so that an engine numbers the parameters its own way (`?1` for SQLite, which takes
/// `$1` for a name; `$1` for PostgreSQL). A fragment that is itself a `Query` is inserted as SQL.
package struct Query: Sendable {
  private(set) var pieces: [String]
  private(set) var values: [SQLValue]

  package init(_ text: StaticString) {
    self.init(pieces: [text.description], values: [])
  }

  /// For text that the program composed itself (migrations). It binds nothing.
  init(unchecked text: String) { self.init(pieces: [text], values: []) }

  private init(pieces: [String], values: [SQLValue]) {
    self.pieces = pieces
    self.values = values
  }

  /// The text with each parameter written as `prefix` and its number, from 1.
  func text(parameterPrefix prefix: String) -> String {
    var text = pieces[0]
    for index in values.indices { text += prefix + String(index + 1) + pieces[index + 1] }
    return text
  }

  package mutating func append(_ other: Query) {
    pieces[pieces.count - 1] += other.pieces[0]
    pieces.append(contentsOf: other.pieces.dropFirst())
    values.append(contentsOf: other.values)
  }

  /// PostgreSQL knows no NUL in text; so neither engine takes one.
  /// - Throws: ``StorageFault/failed(_:)``.
  func demandStorable() throws(StorageFault) {
    for case .text(let text) in values where text.utf8.contains(0) {
      throw .failed("a text with a NUL character cannot be kept")
    }
  }

  fileprivate mutating func append(literal: String) { pieces[pieces.count - 1] += literal }

  fileprivate mutating func append(value: SQLValue) {
    values.append(value)
    pieces.append("")
  }
}

extension Query: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var query = Query(unchecked: "")

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { query.append(literal: literal) }
    package mutating func appendInterpolation(_ value: some SQLBindable) { query.append(value: value.sqlValue) }
    package mutating func appendInterpolation(_ fragment: Query) { query.append(fragment) }
    /// `column in (\(list: values))`; an empty list matches nothing, as `null` does.
    package mutating func appendInterpolation(list values: [some SQLBindable]) {
      var first = true
      for value in values {
        if !first { query.append(literal: ",") }
        query.append(value: value.sqlValue)
        first = false
      }
      if first { query.append(literal: "null") }
    }
  }

  package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.query }
  package init(stringLiteral text: String) { self.init(unchecked: text) }
}

extension Query {
  /// `where a and b`, or nothing when there is no condition.
  package static func filter(_ conditions: [Query]) -> Query {
    guard let first = conditions.first else { return "" }
    var query: Query = " where "
    query.append(first)
    for condition in conditions.dropFirst() {
      query.append(" and ")
      query.append(condition)
    }
    return query
  }
}
