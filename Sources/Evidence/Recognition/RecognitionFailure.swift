/// Why no text could be recognised: nothing is wrong with the page.
package enum RecognitionFailure: Error, Hashable, Sendable {
  /// The folder holds no engine that works here, and tesseract is not installed.
  case noEngine
  /// The engine refused; its own words, for the log.
  case engine(String)
}
