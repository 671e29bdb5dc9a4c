/// Decodes pictures with the installed programs, inside the sandbox.
enum PictureDecoding {
  /// Longest edge that is looked at; finer detail than this adds cost, not knowledge.
  static let edge = 2500

  /// Hands on each page of the picture, upright as its EXIF block says, within ``edge``.
  static func pages(
    of path: String, _ kind: MediaKind, _ take: (_ raster: Raster, _ stored: PixelSize) throws(SandboxFailure) -> Void
  ) throws(SandboxFailure) {
    switch kind {
    case .jpeg: try jpeg(path, Orientation.inHead(of: path), take)
    case .png: try stream(InstalledTool("pngtopam"), ["-mix", "-background=rgb:ff/ff/ff", path], .upright, nil, take)
    case .tiff: try stream(InstalledTool("tifftopnm"), ["-quiet", path], .upright, nil, take)
    case .heic:
      try ScratchFolder.with { scratch throws(SandboxFailure) in
        var convert = InstalledTool("heif-convert")
        convert.processorSeconds = 5
        _ = try convert.run(["-q", "92", path, scratch + "/page.jpg"])
        // It has turned the picture already, whatever the block it copied says.
        try jpeg(scratch + "/page.jpg", .upright, take)
      }
    case .pdf, .ofd, .xml: throw .failed(status: 0, complaints: "no picture")
    }
  }

  private static func jpeg(
    _ path: String, _ turn: Orientation, _ take: (Raster, PixelSize) throws(SandboxFailure) -> Void
  ) throws(SandboxFailure) {
    guard case .accepted(let file) = FileExamination(sizeLimit: .max).verdict(ofFileHere: path),
      let pixels = file.pixels
    else { throw .failed(status: 0, complaints: "no picture") }
    // The decoder drops to eighths cheaply: the finest that is within the limit, or nearly so.
    let longest = max(pixels.width, pixels.height)
    let eighths = min(8, max(1, (edge + 100) * 8 / longest))
    try stream(InstalledTool("djpeg"), ["-rgb", "-scale", "\(eighths)/8", "-pnm", path], turn, pixels, take)
  }

  private static func stream(
    _ tool: InstalledTool, _ arguments: [String], _ turn: Orientation, _ stored: PixelSize?,
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
        try take(turn.upright(raster.fitted(longSide: edge)), size)
      }
    }
    guard pages > 0 else { throw .failed(status: 0, complaints: "no picture") }
  }
}
