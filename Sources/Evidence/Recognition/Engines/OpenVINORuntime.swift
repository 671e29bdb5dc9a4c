internal import CInference
internal import Glibc

/// OpenVINO, opened at run time from the engines folder.
struct OpenVINORuntime: InferenceRuntime {
  /// Within the engines folder. The first is opened; the others are found beside it.
  static let libraries = [
    "openvino/libopenvino_c.so.2641", "openvino/libopenvino.so.2641", "openvino/libopenvino_intel_cpu_plugin.so",
    "openvino/libopenvino_onnx_frontend.so.2641", "openvino/libtbb.so.12",
  ]

  private let core: Core

  init(_ folder: EnginesFolder) throws(RecognitionFailure) {
    // Never closed: the library leaves threads and thread-local storage behind.
    guard let library = dlopen(folder.file(Self.libraries[0]), RTLD_NOW | RTLD_LOCAL) else {
      throw .engine(dlerror().map { String(cString: $0) } ?? "OpenVINO did not open")
    }
    var functions = openvino_functions()
    guard openvino_bind(library, &functions) != 0 else { throw .engine("OpenVINO lacks a function") }
    core = try Core(functions)
  }

  func model(at path: String) throws(RecognitionFailure) -> any InferenceModel {
    try OpenVINOModel(core, path: path)
  }

  final class Core {
    let functions: openvino_functions
    let pointer: UnsafeMutableRawPointer

    init(_ functions: openvino_functions) throws(RecognitionFailure) {
      self.functions = functions
      var made: UnsafeMutableRawPointer?
      guard functions.core_create(&made) == 0, let made else { throw Self.failure(functions) }
      pointer = made
    }

    deinit { functions.core_free(pointer) }

    static func failure(_ functions: openvino_functions) -> RecognitionFailure {
      .engine(functions.get_last_err_msg().map { String(cString: $0) } ?? "OpenVINO refused")
    }

    func check(_ status: Int32) throws(RecognitionFailure) {
      guard status == 0 else { throw Self.failure(functions) }
    }
  }
}

private final class OpenVINOModel: InferenceModel {
  private let core: OpenVINORuntime.Core
  private let model: UnsafeMutableRawPointer
  private let request: UnsafeMutableRawPointer

  /// Half-precision kernels end the process on virtual machines that announce but do not carry AMX; pinned threads of
  /// several workers all sit on the first core.
  private static let properties: [(StaticString, StaticString)] = [
    ("INFERENCE_PRECISION_HINT", "f32"), ("INFERENCE_NUM_THREADS", "1"), ("NUM_STREAMS", "1"),
    ("ENABLE_CPU_PINNING", "NO"), ("PERFORMANCE_HINT", "LATENCY"),
  ]

  init(_ core: OpenVINORuntime.Core, path: String) throws(RecognitionFailure) {
    self.core = core
    let functions = core.functions
    let properties = Self.properties.map { openvino_property(key: $0.0.cString, value: $0.1.cString) }
    var compiled: UnsafeMutableRawPointer?
    try core.check(
      functions.core_compile_model_from_file_props(
        core.pointer, path, "CPU", properties.count, properties, &compiled))
    guard let compiled else { throw OpenVINORuntime.Core.failure(functions) }
    var made: UnsafeMutableRawPointer?
    guard functions.compiled_model_create_infer_request(compiled, &made) == 0, let made else {
      functions.compiled_model_free(compiled)
      throw OpenVINORuntime.Core.failure(functions)
    }
    model = compiled
    request = made
  }

  deinit {
    core.functions.infer_request_free(request)
    core.functions.compiled_model_free(model)
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
    guard values.count == shape.reduce(1, *) else { throw .engine("an input of another size than its shape") }
    let functions = core.functions
    var dims = shape.map { Int64($0) }
    var tensor: UnsafeMutableRawPointer?
    let status = dims.withUnsafeMutableBufferPointer {
      functions.tensor_create_from_host_ptr(
        Int32(openvino_f32), openvino_shape(rank: Int64($0.count), dims: $0.baseAddress),
        values.baseAddress, &tensor)
    }
    try core.check(status)
    defer { functions.tensor_free(tensor) }
    try core.check(functions.infer_request_set_input_tensor(request, tensor))
    try core.check(functions.infer_request_infer(request))
    var answer: UnsafeMutableRawPointer?
    try core.check(functions.infer_request_get_output_tensor(request, &answer))
    defer { functions.tensor_free(answer) }
    var answerShape = openvino_shape()
    try core.check(functions.tensor_get_shape(answer, &answerShape))
    defer { _ = functions.shape_free(&answerShape) }
    let sizes = UnsafeBufferPointer(start: answerShape.dims, count: Int(answerShape.rank)).map { Int($0) }
    var data: UnsafeMutableRawPointer?
    try core.check(functions.tensor_data(answer, &data))
    let count = sizes.reduce(1, *)
    return read(UnsafeBufferPointer(start: data?.assumingMemoryBound(to: Float.self), count: count), sizes)
  }
}

extension StaticString {
  fileprivate var cString: UnsafePointer<CChar> { UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self) }
}
