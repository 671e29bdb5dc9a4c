internal import Glibc
package import Standards

/// The folder that `scripts/setup` unpacks the recognition engines into, and what of it is there.
package struct EnginesFolder: Hashable, Sendable {
  /// Most wanted first.
  package enum Engine: String, Codable, CaseIterable, Sendable { case openVINO, onnxRuntime, tesseract }

  /// Absolute, or relative to the working folder.
  package let path: String
  /// What can be used on this host, most wanted first; empty when pages must be read by hand.
  package let engines: [Engine]
  /// Whose detector and reader are both there.
  let models: [ModelSet]

  /// - Parameter only: leaves the other engines out; for measuring one.
  package init(path: String, only: Engine? = nil) {
    self.path = path
    let models = ModelSet.allCases.filter { set in set.files.allSatisfy { Self.isFile(path + "/models/" + $0) } }
    self.models = models
    engines = Engine.allCases.filter { engine in
      guard only == nil || only == engine else { return false }
      return switch engine {
      case .openVINO: !models.isEmpty && OpenVINORuntime.libraries.allSatisfy { Self.isFile(path + "/" + $0) }
      case .onnxRuntime: !models.isEmpty && Self.isFile(path + "/" + ONNXRuntime.library)
      case .tesseract: TesseractReader.isInstalled
      }
    }
  }

  /// `$DUIXIAN_ENGINES`, or `.engines` of the working folder.
  package static var standard: EnginesFolder {
    EnginesFolder(path: getenv("DUIXIAN_ENGINES").map { String(cString: $0) } ?? ".engines")
  }

  /// What a confined worker must see to recognise: this folder, when anything in it is of use. The programs of `/usr`
  /// that tesseract needs are not named.
  package var libraries: [String] { engines.contains { $0 != .tesseract } ? [path] : [] }

  /// One line for the operations page.
  package var words: Phrase {
    switch engines.first {
    case .openVINO, .onnxRuntime:
      Phrase(
        zh: "文字识别：\(engineName)，模型 \(models.map(\.name).joined(separator: "、"))",
        en: "Text recognition: \(engineName), models \(models.map(\.name).joined(separator: ", "))")
    case .tesseract:
      Phrase(
        zh: "文字识别：仅有 tesseract，准确率较低；请运行 scripts/setup run 安装识别引擎",
        en: "Text recognition: tesseract only, far less exact; run scripts/setup run to fetch the engines")
    case nil: Self.nothingWords
    }
  }

  /// Said of every page when nothing is there.
  package static let nothingWords = Phrase(
    zh: "未能自动识别，请人工核对（本机没有识别引擎，请运行 scripts/setup run）",
    en: "Not read automatically, check by hand (no recognition engine on this host; run scripts/setup run)")

  private var engineName: String { engines.first == .openVINO ? "OpenVINO" : "ONNX Runtime" }

  func file(_ relative: String) -> String { path + "/" + relative }

  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
  }
}

/// A detector of lines and a reader of one line that came together.
enum ModelSet: String, CaseIterable, Sendable {
  /// PP-OCRv4 mobile. Its detector finds what the other finds in half the time; its reader leaves out rare characters of
  /// names and is sure of it.
  case fast
  /// PP-OCRv6 small: knows three times the characters; its detector holds out longer on poor pictures.
  case careful

  var name: String {
    switch self {
    case .fast: "PP-OCRv4"
    case .careful: "PP-OCRv6-small"
    }
  }

  var detector: String { "models/\(name)-det.onnx" }
  var reader: String { "models/\(name)-rec.onnx" }
  fileprivate var files: [String] { ["\(name)-det.onnx", "\(name)-rec.onnx"] }
}
