import Foundation
import Records

/// What lies on the disks of an installation, searched as a thief would: the data folder, and of PostgreSQL the tables'
/// files with the log of what was written.
struct DataFolder {
  let path: String
  /// The engine, when it keeps its files elsewhere.
  var server: (any Engine)?
  /// Whether PostgreSQL's log of what was written is searched too.
  var log = true

  init(path: String, of engine: any Engine, log: Bool = true) {
    self.path = path
    self.log = log
    if engine.dialect == .postgres { server = engine }
  }

  /// Which of the words stand in some file, the handed-in papers aside.
  func finds(_ words: [String]) async throws -> [String] {
    var found: Set<String> = []
    for file in try local + (try await remote) {
      guard let bytes = FileManager.default.contents(atPath: file) else { continue }
      for word in words where !found.contains(word) && DataFolder.holds(bytes, word) { found.insert(word) }
    }
    return found.sorted()
  }

  private var local: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: path).filter { !$0.hasPrefix("blobs") }
        .map { "\(path)/\($0)" }
    }
  }

  private var remote: [String] {
    get async throws {
      guard let server else { return [] }
      let (folder, tables) = try await server.read { transaction in
        let folder = try transaction.row("select setting as folder from pg_settings where name = 'data_directory'")
        let files = try transaction.rows(
          """
          select pg_relation_filepath(c.oid) as file from pg_class c
          left join pg_index i on i.indexrelid = c.oid
          left join pg_class t on t.reltoastrelid = c.oid or t.reltoastrelid = i.indrelid
          where coalesce(t.relnamespace, c.relnamespace) = cast(current_schema() as regnamespace)
            and pg_relation_filepath(c.oid) is not null
          """)
        return (try folder?.text("folder") ?? "", try files.map { try $0.text("file") })
      }
      // Brings to the files what is in the server's memory.
      try await server.read { _ = try $0.run("checkpoint") }
      let journal =
        log
        ? try FileManager.default.subpathsOfDirectory(atPath: folder + "/pg_wal").map { "\(folder)/pg_wal/\($0)" } : []
      return tables.map { "\(folder)/\($0)" } + journal
    }
  }

  private static func holds(_ bytes: Data, _ word: String) -> Bool {
    let word = Array(word.utf8)
    return bytes.withUnsafeBytes { whole in
      guard let start = whole.baseAddress else { return false }
      var offset = 0
      while whole.count - offset >= word.count,
        let found = memchr(start + offset, Int32(word[0]), whole.count - offset - word.count + 1)
      {
        if memcmp(found, word, word.count) == 0 { return true }
        offset = UnsafeRawPointer(found) - start + 1
      }
      return false
    }
  }
}
