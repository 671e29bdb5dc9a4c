/// A network ready to run, with one input and one output of 32-bit floats. Not for several threads at once.
protocol InferenceModel: AnyObject {
  /// - Parameters:
  ///   - input: as many values as `shape` says, batch, channels, rows, columns; may be written to.
  ///   - read: gets the answer and its shape, valid only during the call.
  func run<Result>(
    _ input: inout [Float], shape: [Int], _ read: (UnsafeBufferPointer<Float>, [Int]) -> Result
  ) throws(RecognitionFailure) -> Result
}

/// What loads networks: one thread a network, on the processor, in 32-bit floats.
protocol InferenceRuntime {
  func model(at path: String) throws(RecognitionFailure) -> any InferenceModel
}
