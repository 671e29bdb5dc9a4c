package import Standards

/// Which files the database knows; written in the command's transaction, after the file is on stable storage.
package struct BlobShelf {
  let transaction: any Transaction

  package init(_ transaction: any Transaction) { self.transaction = transaction }

  package func add(_ blob: Blob, at moment: Instant) throws {
    try transaction.run(
      """
      insert into blobs (hash, size, kept_at_ms) values (\(blob.hash), \(blob.size), \(moment))
      on conflict (hash) do nothing
      """)
  }

  package func contains(_ hash: String) throws -> Bool {
    try transaction.row("select 1 as found from blobs where hash = \(hash)") != nil
  }

  package func all() throws -> [Blob] {
    try transaction.rows("select hash, size from blobs order by hash").map {
      Blob(hash: try $0.text("hash"), size: try $0.integer("size"))
    }
  }
}
