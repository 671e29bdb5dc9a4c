/// The networks of an engines folder, each loaded when first asked for.
final class ModelLibrary {
  private let runtime: any InferenceRuntime
  private let folder: EnginesFolder
  private var held: (set: ModelSet, finder: LineFinder)?
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

  /// One at a time is kept: two would go past the worker's memory.
  func finder(_ set: ModelSet) throws(RecognitionFailure) -> LineFinder {
    if let held, held.set == set { return held.finder }
    held = nil
    let finder = LineFinder(try runtime.model(at: folder.file(set.detector)))
    held = (set, finder)
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
