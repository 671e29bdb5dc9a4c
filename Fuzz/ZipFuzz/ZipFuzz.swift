import Evidence

/// Takes any bytes as a zip archive: opens it, reads every entry and looks each up by its name.
///
/// - No bytes crash, hang or inflate past the limits.
/// - What is read has the size that the directory claims.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzZip(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var limits = ZipArchive.Limits()
  limits.entryBytes = 1 << 20
  limits.totalBytes = 4 << 20
  guard let archive = try? ZipArchive(Array(UnsafeBufferPointer(start: start, count: count)), limits: limits)
  else { return 0 }
  for entry in archive.entries {
    precondition(archive.entry(entry.name) != nil, "\(entry.name) is listed and not found")
    precondition(archive.head(of: entry, 16).count <= 16, "more than was asked for")
    guard let content = try? archive.contents(of: entry) else { continue }
    precondition(content.count == entry.byteCount && content.count <= limits.entryBytes, "\(content.count) bytes")
  }
  return 0
}
