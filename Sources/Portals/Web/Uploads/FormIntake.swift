internal import Records
internal import Standards

/// Builds a form from the events of the multipart parser; files go to their sinks and are kept together at the end.
struct FormIntake {
  private enum Open {
    case nothing
    case field(name: String, bytes: [UInt8])
    case file(MultipartPart, UploadSink)
  }

  private let newDraft: @Sendable () -> BlobDraft
  private let limit: Int
  private var open = Open.nothing
  private var fields = FormInput()
  private var arrived: [(part: MultipartPart, sink: UploadSink)] = []

  init(newDraft: @escaping @Sendable () -> BlobDraft, limit: Int) {
    self.newDraft = newDraft
    self.limit = limit
  }

  mutating func take(_ event: MultipartParser.Event) async throws {
    switch event {
    case .part(let part):
      if part.fileName == nil {
        open = .field(name: part.name, bytes: [])
      } else {
        guard arrived.count < UploadReceiver.filesPerForm else { throw Fault.tooManyFiles }
        open = .file(part, UploadSink(newDraft(), limit: limit, pace: UploadPace()))
      }
    case .bytes(let bytes): try await take(bytes)
    case .partEnd: try await close()
    case .end: break
    }
  }

  private mutating func take(_ bytes: [UInt8]) async throws {
    switch open {
    case .nothing: break
    case .field(let name, var text):
      guard text.count + bytes.count <= FormInput.Bound.fieldBytes else { throw Fault.fieldTooLong }
      text += bytes
      open = .field(name: name, bytes: text)
    case .file(let part, var sink):
      do {
        try await sink.write(bytes)
        open = .file(part, sink)
      } catch {
        await sink.discard()
        throw error
      }
    }
  }

  private mutating func close() async throws {
    switch open {
    case .nothing: break
    case .field(let name, let bytes): try URLEncodedFields.append(FieldText.decode(bytes), to: name, of: &fields)
    case .file(let part, let sink):
      // An input left empty is sent as a file without name and content.
      if part.fileName?.isEmpty == true, sink.size == 0 { await sink.discard() } else { arrived.append((part, sink)) }
    }
    open = .nothing
  }

  func keepAll() async throws -> UploadForm {
    guard arrived.allSatisfy({ $0.sink.size > 0 }) else { throw Fault.emptyFile }
    var form = UploadForm(fields: fields)
    for (part, sink) in arrived {
      let blob = try await sink.keep()
      form.files.append(
        Upload(field: part.name, fileName: part.fileName ?? "", declaredType: part.contentType, blob: blob))
    }
    return form
  }

  func discardAll() async {
    if case .file(_, let sink) = open { await sink.discard() }
    for (_, sink) in arrived { await sink.discard() }
  }
}

extension Fault {
  static let tooManyFiles = Fault.malformed(
    Phrase(
      zh: "一次最多上传 \(UploadReceiver.filesPerForm) 个文件。请分几次上传。",
      en: "At most \(UploadReceiver.filesPerForm) files at once. Upload them in several steps."))
}
