/// Makes rasters and pictures of a file's pages; runs inside the sandbox.
enum PageDrawing {
  static func send(_ orders: [PageOrder], of path: String, _ kind: MediaKind) {
    switch kind {
    case .pdf:
      for order in orders {
        let isCheap = send(order.page) { () throws(SandboxFailure) in
          try PDFReading.raster(page: order.page, edge: order.edge, of: path)
        }
        // One page that costs too much is a warning, the next would be a siege.
        guard isCheap else { break }
      }
    case .ofd:
      guard let package = try? FileContents.package(path) else { break }
      for order in orders {
        _ = send(order.page) { () throws(SandboxFailure) in
          try ofdRaster(order.page, edge: order.edge, of: package)
        }
      }
    case .jpeg, .png, .tiff, .heic: sendPicture(orders, of: path, kind)
    case .xml: break
    }
    var meter = UseMeter()
    send(RasterFrame(end: meter.step()))
  }

  private static func send(_ frame: RasterFrame) {
    StandardStreams.write(frame.head)
    if !frame.pixels.isEmpty { StandardStreams.write(frame.pixels) }
  }

  /// - Returns: whether the page stayed within its limits.
  private static func send(_ page: Int, _ draw: () throws(SandboxFailure) -> Raster) -> Bool {
    do throws(SandboxFailure) {
      send(RasterFrame(page: page, try draw()))
      return true
    } catch {
      let content = content(error)
      send(RasterFrame(content, page: page))
      return content != .tooCostly
    }
  }

  private static func content(_ failure: SandboxFailure) -> RasterFrame.Content {
    if case .failed = failure { .unreadable } else { .tooCostly }
  }

  private static func sendPicture(_ orders: [PageOrder], of path: String, _ kind: MediaKind) {
    var page = 0
    let wanted = Set(orders.map(\.page))
    do throws(SandboxFailure) {
      try PictureDecoding.pages(of: path, kind) { raster, _ in
        page += 1
        if wanted.contains(page) { send(RasterFrame(page: page, raster)) }
      }
    } catch {
      send(RasterFrame(content(error), page: page + 1))
    }
  }

  /// Pages' sizes at reading resolution, in order.
  static func sizes(of path: String, _ kind: MediaKind) -> [PixelSize] {
    if kind == .ofd {
      guard let package = try? FileContents.package(path) else { return [] }
      return package.pages.map { page in
        let dots = Double(RenderingJobs.resolution) / 25.4
        let scale = min(dots, Double(RenderingJobs.longestEdge) / max(page.box.width, page.box.height))
        return PixelSize(
          width: max(1, Int((page.box.width * scale).rounded())),
          height: max(1, Int((page.box.height * scale).rounded())))
      }
    }
    var sizes: [PixelSize] = []
    try? PictureDecoding.pages(of: path, kind) { raster, _ in
      let longest = max(raster.width, raster.height)
      let edge = min(longest, RenderingJobs.photographEdge)
      sizes.append(
        PixelSize(width: max(1, raster.width * edge / longest), height: max(1, raster.height * edge / longest)))
    }
    return sizes
  }

  private static func ofdRaster(_ page: Int, edge: Int, of package: OFDPackage) throws(SandboxFailure) -> Raster {
    guard package.pages.indices.contains(page - 1) else { throw .failed(status: 0, complaints: "no such page") }
    let box = package.pages[page - 1].box
    let dots = Double(edge) * 25.4 / max(1, box.width, box.height)
    do throws(FormatFault) {
      return try OFDPainter.raster(page: page, of: package, dotsPerInch: dots).fitted(longSide: edge)
    } catch {
      throw .failed(status: 0, complaints: error.code.rawValue)
    }
  }

  /// A page as a JPEG of at most `edge` pixels a side.
  static func jpeg(page: Int, edge: Int, of path: String, _ kind: MediaKind) -> [UInt8]? {
    guard let raster = try? raster(page: page, edge: edge, of: path, kind) else { return nil }
    return try? ScratchFolder.with { scratch throws(SandboxFailure) in
      let plain = scratch + "/page.ppm"
      guard ScratchFolder.write(raster.fitted(longSide: edge).ppm, to: plain) else {
        throw .failed(status: 0, complaints: "no room")
      }
      return try InstalledTool("cjpeg").run(["-quality", "82", "-optimize", plain])
    }
  }

  private static func raster(
    page: Int, edge: Int, of path: String, _ kind: MediaKind
  ) throws(SandboxFailure) -> Raster {
    switch kind {
    case .ofd:
      guard let package = try? FileContents.package(path) else { throw .failed(status: 0, complaints: "no package") }
      return try ofdRaster(page, edge: edge, of: package)
    case .pdf: return try PDFReading.raster(page: page, edge: edge, of: path)
    case .jpeg, .png, .tiff, .heic:
      var number = 0
      var found: Raster?
      try PictureDecoding.pages(of: path, kind) { raster, _ in
        number += 1
        if number == page { found = raster }
      }
      guard let found else { throw .failed(status: 0, complaints: "no such page") }
      return found
    case .xml: throw .failed(status: 0, complaints: "no picture")
    }
  }
}
