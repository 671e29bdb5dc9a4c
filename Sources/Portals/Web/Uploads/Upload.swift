package import Records

/// One file that has arrived whole and is on stable storage. Nothing speaks of it until a command does.
package struct Upload: Sendable, Hashable {
  /// The form field it came under; empty for a raw body.
  package let field: String
  /// As the sender named it: for display only, at most 200 characters, without a path.
  package let fileName: String
  /// What the sender claims; the content decides.
  package let declaredType: String?
  package let blob: Blob
}

/// A form with files: its fields as in any form, its files already kept.
package struct UploadForm: Sendable {
  package var fields = FormInput()
  package var files: [Upload] = []
}
