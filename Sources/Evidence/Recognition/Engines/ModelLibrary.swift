/// The networks of an engines folder, each loaded when first asked for.
final class ModelLibrary {
  private let runtime: any InferenceRuntime
  private let folder: EnginesFolder
  private var finders: [ModelSet: LineFinder] = [:]
  private var readers: [ModelSet: LineReader] = [:]

  /// Loads the set that every page needs, so that a folder that does not work is known at once.
  init(_ runtime: any InferenceRuntime, _ folder: EnginesFolder) throws(RecognitionFailure) {
    self.runtime = runtime
    self.folder = folder
    let first = try nearest(to: .fast)
    _ = try finder(first)
    _ = try reader(first)
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

  func reader(_ set: ModelSet) throws(RecognitionFailure) -> LineReader {
    if let known = readers[set] { return known }
    let path = folder.file(set.reader)
    let reader = LineReader(try runtime.model(at: path), try ModelAlphabet(modelAt: path))
    readers[set] = reader
    return reader
  }
}
