/// Reads the text off pictures of pages, with the best engine the folder holds. Synchronous, one thread, and not to be
/// shared between threads; its memory grows with the first pages and then stays.
package final class TextRecogniser {
  package let engine: EnginesFolder.Engine
  private let library: ModelLibrary?

  /// Opens the first engine that works; the others of the folder are not touched.
  /// - Throws: `noEngine` when none does.
  package init(engines folder: EnginesFolder) throws(RecognitionFailure) {
    for engine in folder.engines {
      do throws(RecognitionFailure) {
        let runtime: (any InferenceRuntime)? =
          switch engine {
          case .openVINO: try OpenVINORuntime(folder)
          case .onnxRuntime: try ONNXRuntime(folder)
          case .tesseract: nil
          }
        library = try runtime.map { runtime throws(RecognitionFailure) in try ModelLibrary(runtime, folder) }
        self.engine = engine
        return
      } catch {
        continue
      }
    }
    throw .noEngine
  }

  /// - Parameters:
  ///   - raster: in colour where the page is; as stored, turned any way.
  ///   - seals: as found on `raster`. With them, bright red print elsewhere is read too, and what they say themselves
  ///     comes last; without, nothing bright red is read.
  package func recognise(
    _ raster: Raster, effort: RecognitionEffort = .ordinary, seals: [SealMark]? = nil
  ) throws(RecognitionFailure) -> RecognisedPage {
    guard let library else { return try TesseractReader().recognise(raster.withoutRed()) }
    return try PageReader(library: library, seals: seals).read(raster, effort)
  }

  /// What a seal of `page` says; `nil` for square and straddling ones, for those too small or faint, and where only
  /// tesseract is at hand.
  /// - Parameter page: upright; `seal` stands on it.
  package func recogniseSeal(_ seal: SealMark, on page: Raster) throws(RecognitionFailure) -> SealLegend? {
    guard let library else { return nil }
    return try SealReader(reader: library.reader()).read(seal, on: page)
  }
}
