/// The kept readings and what tells a used material again, within a transaction.
package struct ReadingShelf {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  /// `nil` where the file was never queued as this.
  package func reading(_ key: ReadingKey, _ depth: ReadingDepth = .whole) throws -> StoredReading? {
    try transaction.row(
      """
      select \(ReadingShelf.columns(depth)) from readings
      where digest = \(key.digest) and expecting = \(key.expectation)
      """
    ).map { try StoredReading($0, transaction) }
  }

  /// Every reading of these files, whatever they were expected to be.
  package func readings(
    of digests: some Sequence<String>, _ depth: ReadingDepth = .whole
  ) throws -> [ReadingKey: StoredReading] {
    let rows = try transaction.rows(
      """
      select \(ReadingShelf.columns(depth)) from readings where digest in (\(list: Set(digests).sorted()))
      """)
    return Dictionary(
      try rows.map { try StoredReading($0, transaction) }.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func columns(_ depth: ReadingDepth) -> Query {
    switch depth {
    case .state: "digest, expecting, state, attempts, queued_at_ms, finished_at_ms"
    case .brief: "digest, expecting, state, attempts, queued_at_ms, finished_at_ms, brief"
    case .whole: "digest, expecting, state, attempts, queued_at_ms, finished_at_ms, brief, answer"
    }
  }

  /// What is read off an applicant's paper is the applicant's: the whole of it is sealed.
  static func sealed(
    _ text: String, _ key: ReadingKey, of applicant: String, _ transaction: any Transaction
  ) throws -> String {
    try transaction.seal(text, of: .enterprise(applicant), at: place(key))
  }

  static func place(_ key: ReadingKey) -> String { "readings/\(key.digest)/\(key.expectation)" }

  /// Replaces the marks of a file, by kind. A kind is the reader's own word: an invoice's key, a contract's number, a
  /// band of the text's sketch.
  package func mark(_ digest: String, with marks: [String: Set<String>]) throws {
    try transaction.run("delete from reading_marks where digest = \(digest)")
    for (kind, words) in marks {
      for word in words {
        let mark = try ReadingShelf.mark(word, kind, transaction)
        try transaction.run(
          "insert into reading_marks (kind, mark, digest) values (\(kind), \(mark), \(digest))")
      }
    }
  }

  /// Which files carry each of these marks.
  package func digests(marked words: some Sequence<String>, as kind: String) throws -> [String: Set<String>] {
    let marks = Dictionary(
      try Set(words).map { (try ReadingShelf.mark($0, kind, transaction), $0) },
      uniquingKeysWith: { first, _ in first })
    let rows = try transaction.rows(
      "select mark, digest from reading_marks where kind = \(kind) and mark in (\(list: marks.keys.sorted()))")
    var found: [String: Set<String>] = [:]
    for row in rows {
      if let word = marks[try row.text("mark")] { found[word, default: []].insert(try row.text("digest")) }
    }
    return found
  }

  /// Invoices stand in the ledgers as they are, and here too; of anything else only a keyed hash is kept.
  static func mark(_ word: String, _ kind: String, _ transaction: any Transaction) throws -> String {
    kind == invoiceMarks ? word : try transaction.keyedHash(word, of: "reading_marks/\(kind)")
  }

  /// What the text of each file boils down to, for comparing; files without are left out.
  package func sketches(of digests: some Sequence<String>) throws -> [String: [UInt8]] {
    let rows = try transaction.rows(
      "select digest, sketch from readings where sketch is not null and digest in (\(list: Set(digests).sorted()))")
    var found: [String: [UInt8]] = [:]
    for row in rows {
      if case .blob(let bytes) = row["sketch"] { found[try row.text("digest")] = bytes }
    }
    return found
  }
}
