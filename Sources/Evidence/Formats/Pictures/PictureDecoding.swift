/// Decodes pictures with the installed programs, inside the sandbox.
enum PictureDecoding {
  /// Longest edge that is looked at; finer detail than this adds cost, not knowledge.
  static let edge = 2500
  /// Pictures of one HEIC file.
  static let pictureLimit = 60

  /// Hands on each page of the picture, upright as its EXIF block says, within ``edge``.
  static func pages(
    of path: String, _ kind: MediaKind, _ take: (_ raster: Raster, _ stored: PixelSize) throws(SandboxFailure) -> Void
  ) throws(SandboxFailure) {
    switch kind {
    case .jpeg: try jpeg(path, Orientation.inHead(of: path), take)
    case .png: try stream(InstalledTool("pngtopam"), ["-mix", "-background=rgb:ff/ff/ff", path], [], nil, take)
    case .tiff:
      // Left as stored and turned here: the program mixes up the strips of a picture that lies on its side.
      let turns = (try? FileBytes(path: path)).flatMap { try? PictureHeaders.tiff($0).turns } ?? []
      try stream(InstalledTool("tifftopnm"), ["-quiet", "-orientraw", path], turns, nil, take)
    case .heic:
      try ScratchFolder.with { scratch throws(SandboxFailure) in
        var convert = InstalledTool("heif-convert")
        convert.processorSeconds = 5
        _ = try convert.run(["-q", "92", path, scratch + "/page.jpg"])
        // It has turned the picture already, whatever the block it copied says. Several get a number each.
        var names = ["page"]
        if (try? FileBytes(path: scratch + "/page.jpg")) == nil { names = (1...pictureLimit).map { "page-\($0)" } }
        for name in names {
          let made = "\(scratch)/\(name).jpg"
          if name != names[0], (try? FileBytes(path: made)) == nil { break }
          try jpeg(made, .upright, take)
        }
      }
    case .pdf, .ofd, .xml: throw .failed(status: 0, complaints: "no picture")
    }
  }

  private static func jpeg(
    _ path: String, _ turn: Orientation, _ take: (Raster, PixelSize) throws(SandboxFailure) -> Void
  ) throws(SandboxFailure) {
    guard let file = try? FileBytes(path: path), let (pixels, channels) = try? PictureHeaders.jpeg(file)
    else { throw .failed(status: 0, complaints: "no picture") }
    // Made for print, in four inks.
    if channels == 4 { return try stream(InstalledTool("jpegtopnm"), ["-quiet", path], [turn], pixels, take) }
    // The decoder drops to eighths cheaply: the finest that is within the limit, or nearly so.
    let longest = max(pixels.width, pixels.height)
    let eighths = min(8, max(1, (edge + 100) * 8 / longest))
    try stream(InstalledTool("djpeg"), ["-rgb", "-scale", "\(eighths)/8", "-pnm", path], [turn], pixels, take)
  }

  /// - Parameter turns: of each picture in turn; those past the end stand upright.
  private static func stream(
    _ tool: InstalledTool, _ arguments: [String], _ turns: [Orientation], _ stored: PixelSize?,
    _ take: (Raster, PixelSize) throws(SandboxFailure) -> Void
  ) throws(SandboxFailure) {
    var tool = tool
    tool.processorSeconds = 5
    var pixmaps = PixmapStream()
    var pages = 0
    try tool.run(arguments) { bytes throws(SandboxFailure) in
      try pixmaps.feed(bytes) { raster throws(SandboxFailure) in
        pages += 1
        let size = stored ?? PixelSize(width: raster.width, height: raster.height)
        let turn = turns.count < pages ? Orientation.upright : turns[pages - 1]
        try take(turn.upright(raster.fitted(longSide: edge)), size)
      }
    }
    guard pages > 0 else { throw .failed(status: 0, complaints: "no picture") }
  }
}
