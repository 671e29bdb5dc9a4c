/// One step of the schema; never edited once released, only followed by another.
struct Migration: Sendable {
  /// From 1, without gaps.
  let number: Int
  let name: String
  /// Separate statements, with the DDL tokens of ``Dialect``.
  let statements: [String]
  /// Statements that only one engine knows (triggers).
  var only: [Dialect: [String]] = [:]
  /// Rows that only the program can make, written after the statements and with them.
  var fill: (@Sendable (any Transaction) throws -> Void)?

  func apply(_ transaction: any Transaction, dialect: Dialect) throws {
    for statement in statements + (only[dialect] ?? []) {
      try transaction.run(Query(unchecked: dialect.ddl(statement)))
    }
    try fill?(transaction)
  }
}
