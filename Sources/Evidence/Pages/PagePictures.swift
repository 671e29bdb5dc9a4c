/// Pictures and text of materials' pages, made in the sandbox and kept by content digest and page.
package struct PagePictures: Sendable {
  package let sandbox: Sandbox
  private let cache: DerivedCache
  /// Draws what no installed parser can.
  private let program: ConfinedProgram?

  /// - Parameters:
  ///   - cacheFolder: absolute; made when missing; its parent must exist.
  ///   - program: our own executable, for OFD, HEIC and TIFF; without it OFD and HEIC have no pictures.
  package init(sandbox: Sandbox, cacheFolder: String, program: ConfinedProgram? = nil) {
    self.sandbox = sandbox
    self.program = program
    cache = DerivedCache(folder: cacheFolder)
  }

  package func overview(of file: StoredFile) async -> PageOverview {
    do throws(PagePictureFailure) {
      switch file.kind {
      case .pdf: return try await documentPages(file)
      case .ofd, .heic: return try await drawnPages(file)
      case .tiff where program != nil: return try await drawnPages(file)
      case .jpeg, .png, .tiff:
        guard sandbox.mode != .unavailable else { throw .sandboxUnavailable }
        return .pages(sizes: [try await photographSize(file)], total: 1)
      case .xml: return .listing(try await listing(file))
      }
    } catch {
      return .notRendered(error)
    }
  }

  /// - Parameters:
  ///   - page: from 1.
  ///   - turn: clockwise, 90, 180 or 270 where the page lies on its side or head (`PageReading.turned`).
  package func picture(
    page: Int, at scale: PageScale, turned turn: Int, of file: StoredFile
  ) async throws(PagePictureFailure) -> PagePicture {
    let asStored = try await picture(page: page, at: scale, of: file)
    guard [90, 180, 270].contains(turn) else { return asStored }
    let name = "p\(page)-\(scale.rawValue)-\(turn).jpg"
    if let kept = await cache.bytes(name, of: file), let picture = Self.checked(kept) { return picture }
    guard let path = await cache.location("p\(page)-\(scale.rawValue).jpg", of: file) else { throw .unreadable }
    let made = try await output(of: RenderingJobs.turned(turn, pictureAt: path))
    guard let picture = Self.checked(made) else { throw .unreadable }
    await cache.store(made, name, of: file)
    return picture
  }

  /// As the page is stored.
  /// - Parameter page: from 1.
  package func picture(
    page: Int, at scale: PageScale, of file: StoredFile
  ) async throws(PagePictureFailure)
    -> PagePicture
  {
    let name = "p\(page)-\(scale.rawValue).jpg"
    if let kept = await cache.bytes(name, of: file), let picture = Self.checked(kept) { return picture }
    guard case .pages(let sizes, _) = try await shown(file), sizes.indices.contains(page - 1) else { throw .noSuchPage }
    guard let job = await job(page: page, at: scale, of: file, size: sizes[page - 1]) else { throw .formatNotShown }
    let made = try await output(of: job)
    guard let picture = Self.checked(made) else { throw .unreadable }
    await cache.store(made, name, of: file)
    return picture
  }

  /// The text a page carries, in reading layout; empty for a scan.
  package func text(page: Int, of file: StoredFile) async throws(PagePictureFailure) -> String {
    guard file.kind == .pdf else { return "" }
    guard (1...PageOverview.pageLimit).contains(page) else { throw .noSuchPage }
    let name = "p\(page).txt"
    if let kept = await cache.bytes(name, of: file) { return String(decoding: kept, as: UTF8.self) }
    let made = try await output(of: RenderingJobs.pageText(file, page: page))
    // Control characters other than line ends have no place in a page.
    let clean = made.filter { $0 >= 0x20 || $0 == 0x0a }
    await cache.store(clean, name, of: file)
    return String(decoding: clean, as: UTF8.self)
  }

  private func shown(_ file: StoredFile) async throws(PagePictureFailure) -> PageOverview {
    let overview = await overview(of: file)
    if case .notRendered(let failure) = overview { throw failure }
    return overview
  }

  private func documentPages(_ file: StoredFile) async throws(PagePictureFailure) -> PageOverview {
    let name = "pages.txt"
    if let kept = await cache.bytes(name, of: file), let pages = DocumentPages(pdfinfo: kept) { return pages.overview }
    let said = try await output(of: RenderingJobs.pageSizes(file))
    guard let pages = DocumentPages(pdfinfo: said) else { throw .unreadable }
    await cache.store(said, name, of: file)
    return pages.overview
  }

  /// Pages that our own reader draws.
  private func drawnPages(_ file: StoredFile) async throws(PagePictureFailure) -> PageOverview {
    let name = "sizes.json"
    if let kept = await cache.bytes(name, of: file), let overview = Self.overview(kept) { return overview }
    guard let program else { throw .formatNotShown }
    let said = try await output(of: ReaderProgram.job(.sizes(file.kind), program, input: file.path, trust: nil))
    guard let overview = Self.overview(said) else { throw .unreadable }
    await cache.store(said, name, of: file)
    return overview
  }

  private static func overview(_ said: [UInt8]) -> PageOverview? {
    guard let sizes = StandardStreams.decode([PixelSize].self, said), !sizes.isEmpty, sizes.allSatisfy(\.isAllowed)
    else { return nil }
    return .pages(sizes: Array(sizes.prefix(PageOverview.pageLimit)), total: sizes.count)
  }

  private func photographSize(_ file: StoredFile) async throws(PagePictureFailure) -> PixelSize {
    let verdict = await FileExamination(sizeLimit: .max).verdict(ofFileAt: file.path)
    guard case .accepted(let accepted) = verdict, accepted.kind == file.kind, let pixels = accepted.pixels
    else { throw .unreadable }
    let turned = await orientation(file).swapsEdges
    let (width, height) = turned ? (pixels.height, pixels.width) : (pixels.width, pixels.height)
    let longest = max(width, height)
    guard longest > RenderingJobs.photographEdge else { return PixelSize(width: width, height: height) }
    let edge = RenderingJobs.photographEdge
    return PixelSize(width: max(1, width * edge / longest), height: max(1, height * edge / longest))
  }

  private func orientation(_ file: StoredFile) async -> Orientation {
    guard file.kind == .jpeg else { return .upright }
    let head = await DerivedCache.off { (try? FileBytes(path: file.path)).flatMap { try? $0.read(at: 0, 65_536) } }
    return Orientation(jpegHead: head ?? [])
  }

  private func job(page: Int, at scale: PageScale, of file: StoredFile, size: PixelSize) async -> SandboxJob? {
    if [.ofd, .heic, .tiff].contains(file.kind), let program {
      let edge = scale == .thumbnail ? RenderingJobs.thumbnailEdge : max(size.width, size.height)
      let request = ReaderProgram.Request.picture(file.kind, page: page, edge: edge)
      return ReaderProgram.job(request, program, input: file.path, trust: nil)
    }
    if file.kind == .pdf { return RenderingJobs.pagePicture(file, page: page, at: scale, size: size) }
    let verdict = await FileExamination(sizeLimit: .max).verdict(ofFileAt: file.path)
    guard case .accepted(let accepted) = verdict, let pixels = accepted.pixels else { return nil }
    let isForPrint = await DerivedCache.off {
      file.kind == .jpeg
        && (try? FileBytes(path: file.path)).flatMap { try? PictureHeaders.jpeg($0).channels } == 4
    }
    return RenderingJobs.photograph(
      file, pixels: pixels, turn: await orientation(file), isForPrint: isForPrint, at: scale)
  }

  private func listing(_ file: StoredFile) async throws(PagePictureFailure) -> XMLListing {
    let read = await DerivedCache.off {
      (try? FileBytes(path: file.path)).flatMap { try? XMLListing(try $0.read(at: 0, XMLListing.sizeLimit + 1)) }
    }
    guard let read else { throw .unreadable }
    return read
  }

  private func output(of job: SandboxJob) async throws(PagePictureFailure) -> [UInt8] {
    do throws(SandboxFailure) {
      return try await sandbox.run(job)
    } catch {
      throw PagePictureFailure(error)
    }
  }

  /// A confined parser's answer is as untrusted as its input: only a whole JPEG of sane size passes.
  private static func checked(_ jpeg: [UInt8]) -> PagePicture? {
    guard case .accepted(let file) = FileExamination().verdict(of: jpeg), file.kind == .jpeg, let pixels = file.pixels,
      max(pixels.width, pixels.height) <= RenderingJobs.longestEdge + 1
    else { return nil }
    return PagePicture(jpeg: jpeg, pixels: pixels)
  }
}
