internal import CInference
internal import Glibc

/// ONNX Runtime, opened at run time from the engines folder: slower and larger than OpenVINO, with the same answers.
struct ONNXRuntime: InferenceRuntime {
  static let library = "onnxruntime/libonnxruntime.so.1.32.0"

  private let environment: Environment

  init(_ folder: EnginesFolder) throws(RecognitionFailure) {
    guard let opened = dlopen(folder.file(Self.library), RTLD_NOW | RTLD_LOCAL) else {
      throw .engine(dlerror().map { String(cString: $0) } ?? "ONNX Runtime did not open")
    }
    guard let table = onnxruntime_bind(opened) else { throw .engine("ONNX Runtime lacks its table of functions") }
    environment = try Environment(table.pointee)
  }

  func model(at path: String) throws(RecognitionFailure) -> any InferenceModel {
    try ONNXModel(environment, path: path)
  }

  final class Environment {
    let functions: onnxruntime_functions
    let pointer: UnsafeMutableRawPointer
    let memory: UnsafeMutableRawPointer

    init(_ functions: onnxruntime_functions) throws(RecognitionFailure) {
      self.functions = functions
      var made: UnsafeMutableRawPointer?
      try Self.check(functions.create_env(Int32(onnxruntime_warning), "duixian", &made), functions)
      var memory: UnsafeMutableRawPointer?
      // The arena allocator's kind and default memory.
      try Self.check(functions.create_cpu_memory(1, 0, &memory), functions)
      guard let made, let memory else { throw .engine("ONNX Runtime gave nothing") }
      pointer = made
      self.memory = memory
    }

    deinit {
      functions.release_memory(memory)
      functions.release_env(pointer)
    }

    func check(_ status: UnsafeMutableRawPointer?) throws(RecognitionFailure) {
      try Self.check(status, functions)
    }

    private static func check(
      _ status: UnsafeMutableRawPointer?, _ functions: onnxruntime_functions
    ) throws(RecognitionFailure) {
      guard let status else { return }
      defer { functions.release_status(status) }
      throw .engine(functions.get_error_message(status).map { String(cString: $0) } ?? "ONNX Runtime refused")
    }
  }
}

private final class ONNXModel: InferenceModel {
  private let environment: ONNXRuntime.Environment
  private let session: UnsafeMutableRawPointer
  private let inputName: String
  private let outputName: String

  init(_ environment: ONNXRuntime.Environment, path: String) throws(RecognitionFailure) {
    self.environment = environment
    let functions = environment.functions
    var options: UnsafeMutableRawPointer?
    try environment.check(functions.create_session_options(&options))
    defer { functions.release_options(options) }
    try environment.check(functions.set_threads(options, 1))
    try environment.check(
      functions.set_optimization_level(options, Int32(onnxruntime_all_optimizations)))
    // Widths differ from line to line: kept plans and arenas only grow.
    try environment.check(functions.disable_memory_pattern(options))
    try environment.check(functions.disable_arena(options))
    var made: UnsafeMutableRawPointer?
    try environment.check(functions.create_session(environment.pointer, path, options, &made))
    guard let made else { throw .engine("ONNX Runtime gave no session") }
    do throws(RecognitionFailure) {
      inputName = try Self.name(functions.input_name, of: made, environment)
      outputName = try Self.name(functions.output_name, of: made, environment)
    } catch {
      functions.release_session(made)
      throw error
    }
    session = made
  }

  deinit { environment.functions.release_session(session) }

  private typealias Naming =
    @convention(c) (
      UnsafeRawPointer?, Int, UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> UnsafeMutableRawPointer?

  private static func name(
    _ naming: Naming, of session: UnsafeMutableRawPointer, _ environment: ONNXRuntime.Environment
  ) throws(RecognitionFailure) -> String {
    var allocator: UnsafeMutableRawPointer?
    try environment.check(environment.functions.default_allocator(&allocator))
    var name: UnsafeMutablePointer<CChar>?
    try environment.check(naming(session, 0, allocator, &name))
    guard let name else { throw .engine("a network without a name for its ends") }
    defer { _ = environment.functions.allocator_free(allocator, name) }
    return String(cString: name)
  }

  func run<Result>(
    _ input: inout [Float], shape: [Int], _ read: (UnsafeBufferPointer<Float>, [Int]) -> Result
  ) throws(RecognitionFailure) -> Result {
    let outcome = input.withUnsafeMutableBufferPointer { values in
      Swift.Result { () throws(RecognitionFailure) in try run(values, shape, read) }
    }
    return try outcome.get()
  }

  private func run<Result>(
    _ values: UnsafeMutableBufferPointer<Float>, _ shape: [Int],
    _ read: (UnsafeBufferPointer<Float>, [Int]) -> Result
  ) throws(RecognitionFailure) -> Result {
    let functions = environment.functions
    let dims = shape.map { Int64($0) }
    var value: UnsafeMutableRawPointer?
    try environment.check(
      functions.create_tensor(
        environment.memory, values.baseAddress, values.count * MemoryLayout<Float>.size, dims, dims.count,
        Int32(onnxruntime_f32), &value))
    defer { functions.release_value(value) }
    var answer: UnsafeMutableRawPointer?
    let status = inputName.withCString { input in
      outputName.withCString { output in
        var (inputs, given, outputs) = (Optional(input), UnsafeRawPointer(value), Optional(output))
        return functions.run(session, nil, &inputs, &given, 1, &outputs, 1, &answer)
      }
    }
    try environment.check(status)
    defer { functions.release_value(answer) }
    let sizes = try sizes(of: answer)
    var data: UnsafeMutableRawPointer?
    try environment.check(functions.tensor_data(answer, &data))
    let count = sizes.reduce(1, *)
    return read(UnsafeBufferPointer(start: data?.assumingMemoryBound(to: Float.self), count: count), sizes)
  }

  private func sizes(of value: UnsafeMutableRawPointer?) throws(RecognitionFailure) -> [Int] {
    let functions = environment.functions
    var shape: UnsafeMutableRawPointer?
    try environment.check(functions.tensor_shape(value, &shape))
    defer { functions.release_shape(shape) }
    var count = 0
    try environment.check(functions.dimension_count(shape, &count))
    var dims = [Int64](repeating: 0, count: count)
    try environment.check(functions.dimensions(shape, &dims, count))
    return dims.map { Int($0) }
  }
}
