internal import Glibc

/// Keeps the pages of one file between their first verdict and their reading, so that none is drawn twice: the first in
/// memory, the others in a file without a name, which is gone with the shelf or the program.
actor RasterShelf {
  /// Bytes of one file's pages; sixty A4 pages of 200 dots an inch are less.
  private static let limit = 800 << 20
  /// Bytes that must stay free where the pages are kept.
  private static let spare: UInt64 = 2 << 30

  private struct Place {
    let frame: RasterFrame
    let start: Int
  }

  private let folder: String
  private var held: RasterFrame?
  private var places: [Int: Place] = [:]
  private var descriptor: Int32?
  private var end = 0

  /// - Parameter folder: on a disk; `$TMPDIR` or `/var/tmp` unless said otherwise.
  init(folder: String? = nil) {
    self.folder = folder ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
  }

  deinit { if let descriptor, descriptor >= 0 { close(descriptor) } }

  var pages: Set<Int> { Set(places.keys).union(held.map { [$0.page] } ?? []) }

  /// Keeps nothing when there is no room.
  func keep(_ frame: RasterFrame) async {
    if held == nil, places.isEmpty {
      held = frame
      return
    }
    let start = end
    guard start + frame.pixelBytes <= Self.limit, let file = opened() else { return }
    end += frame.pixelBytes
    guard await DerivedCache.off({ Self.write(frame.pixels, at: start, to: file) }) else { return }
    var empty = frame
    empty.pixels = []
    places[frame.page] = Place(frame: empty, start: start)
  }

  /// Each page once.
  func take(_ page: Int) async -> RasterFrame? {
    if let frame = held, frame.page == page {
      held = nil
      return frame
    }
    guard let place = places.removeValue(forKey: page), let descriptor else { return nil }
    let pixels = await DerivedCache.off { Self.read(place.frame.pixelBytes, at: place.start, of: descriptor) }
    guard let pixels else { return nil }
    var frame = place.frame
    frame.pixels = pixels
    return frame
  }

  private func opened() -> Int32? {
    if let descriptor { return descriptor < 0 ? nil : descriptor }
    var path = Array((folder + "/duixian-pages-XXXXXX").utf8CString)
    let made = mkstemp(&path)
    descriptor = made
    guard made >= 0 else { return nil }
    _ = fcntl(made, F_SETFD, FD_CLOEXEC)
    unlink(path)
    var room = statvfs()
    guard fstatvfs(made, &room) == 0, UInt64(room.f_bavail) * UInt64(room.f_frsize) > Self.spare + UInt64(Self.limit)
    else {
      close(made)
      descriptor = -1
      return nil
    }
    return made
  }

  private static func write(_ bytes: [UInt8], at start: Int, to file: Int32) -> Bool {
    var at = 0
    while at < bytes.count {
      let sent = bytes.withUnsafeBytes { pwrite(file, $0.baseAddress.map { $0 + at }, bytes.count - at, start + at) }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else { return false }
      at += sent
    }
    return true
  }

  private static func read(_ count: Int, at start: Int, of file: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var at = 0
    while at < count {
      let got = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress.map { $0 + at }, count - at, start + at) }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      at += got
    }
    return bytes
  }
}
