/// The networks of an engines folder, each loaded when first asked for.
final class ModelLibrary {
  private let runtime: any InferenceRuntime
  private let folder: EnginesFolder
  private var finders: [ModelSet: LineFinder] = [:]
  private var known: LineReader?

  /// Loads what every page needs, so that a folder that does not work is known at once.
  init(_ runtime: any InferenceRuntime, _ folder: EnginesFolder) throws(RecognitionFailure) {
    self.runtime = runtime
    self.folder = folder
    _ = try finder(nearest(to: .fast))
    _ = try reader()
  }

  /// `wanted` where the folder holds it, otherwise what it does hold.
  func nearest(to wanted: ModelSet) throws(RecognitionFailure) -> ModelSet {
    if folder.models.contains(wanted) { return wanted }
    guard let other = folder.models.first else { throw .noEngine }
    return other
  }

  func finder(_ set: ModelSet) throws(RecognitionFailure) -> LineFinder {
    if let known = finders[set] { return known }
    let finder = LineFinder(try runtime.model(at: folder.file(set.detector)))
    finders[set] = finder
    return finder
  }

  /// The best reader there is.
  func reader() throws(RecognitionFailure) -> LineReader {
    if let known { return known }
    let set = try nearest(to: .careful)
    let path = folder.file(set.reader)
    let reader = LineReader(try runtime.model(at: path), try ModelAlphabet(modelAt: path), name: set.name)
    known = reader
    return reader
  }
}
