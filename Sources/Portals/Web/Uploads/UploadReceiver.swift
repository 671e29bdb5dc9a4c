internal import HTTPTypes
package import Hummingbird
internal import NIOCore
package import Records
internal import Standards

/// Takes files in, with or without script. Both ways end in the same ``UploadSink``; a request that fails, at whatever
/// byte, keeps nothing.
package struct UploadReceiver: Sendable {
  /// At most so many files in one form.
  package static let filesPerForm = 20

  private let newDraft: @Sendable () -> BlobDraft
  private let limit: Int
  private let metrics: PortalMetrics

  package init(newDraft: @escaping @Sendable () -> BlobDraft, limit: Int, metrics: PortalMetrics) {
    self.newDraft = newDraft
    self.limit = limit
    self.metrics = metrics
  }

  /// A raw body sent by the page's script with `PUT`; the name comes percent-encoded in `X-File-Name`.
  package func file(_ request: Request) async throws -> Upload {
    try checkLength(request, allowance: 0)
    let encoded = HTTPField.Name("X-File-Name").flatMap { request.headers[$0] } ?? ""
    let name = UploadReceiver.decodedName(encoded)
    var sink = UploadSink(newDraft(), limit: limit, pace: UploadPace())
    do {
      for try await chunk in request.body { try await sink.write(Array(chunk.readableBytesView)) }
      guard sink.size > 0 else { throw Fault.emptyFile }
      let blob = try await sink.keep()
      metrics.uploaded(bytes: blob.size)
      return Upload(field: "", fileName: name, declaredType: request.headers[.contentType], blob: blob)
    } catch {
      await sink.discard()
      throw error
    }
  }

  /// A form sent by the browser itself, as `multipart/form-data`.
  package func form(_ request: Request) async throws -> UploadForm {
    guard case .multipart(let boundary) = FormKind(request.headers[.contentType]) else {
      throw Fault(.unsupportedMediaType)
    }
    try checkLength(request, allowance: limit * (UploadReceiver.filesPerForm - 1) + 4 << 20)
    var intake = FormIntake(newDraft: newDraft, limit: limit)
    do {
      var parser = try MultipartParser(boundary: boundary, partLimit: FormInput.Bound.fields)
      for try await chunk in request.body {
        parser.append(chunk.readableBytesView)
        while let event = try parser.next(), event != .end { try await intake.take(event) }
      }
      parser.complete()
      while let event = try parser.next(), event != .end { try await intake.take(event) }
      let form = try await intake.keepAll()
      for file in form.files { metrics.uploaded(bytes: file.blob.size) }
      return form
    } catch {
      await intake.discardAll()
      throw error is MultipartParser.Failure ? Fault.malformedForm : error
    }
  }

  /// Refuses by the announced length, before the first byte is read.
  private func checkLength(_ request: Request, allowance: Int) throws(Fault) {
    guard let length = request.headers[.contentLength].flatMap(Int.init) else { return }
    guard length <= limit + allowance else { throw .tooLarge(limit: limit) }
  }

  static func decodedName(_ encoded: String) -> String {
    guard encoded.utf8.count <= 2000 else { return "" }
    let escaped = encoded.replacing("+", with: "%2B").replacing("&", with: "%26")
    let name = (try? URLEncodedFields.decode(Array("v=\(escaped)".utf8)))?["v"] ?? ""
    return MultipartPart.display(name)
  }
}

extension Fault {
  static let emptyFile = Fault.malformed(
    Phrase(zh: "文件是空的，没有保存。请检查后重新选择。", en: "The file is empty and was not saved. Check it and choose again."))
}
