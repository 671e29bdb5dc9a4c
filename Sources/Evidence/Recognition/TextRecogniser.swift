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

  /// - Parameter raster: in colour where the page is; as stored, turned any way.
  package func recognise(
    _ raster: Raster, effort: RecognitionEffort = .ordinary
  ) throws(RecognitionFailure) -> RecognisedPage {
    guard let library else { return try TesseractReader().recognise(raster.withoutRed()) }
    return try PageReader(library, effort: effort).read(raster)
  }
}
