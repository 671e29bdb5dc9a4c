internal import Standards

/// `sources-differ`: the page says something else than the file's structured part. Made while both are merged.
enum SourcesDiffer {
  static func finding(_ name: FieldName, kept: ReadField, text: ReadField) -> Finding {
    Finding(
      "sources-differ", text.source == .recognised ? .warning : .error,
      what: Phrase(
        zh: "文件数据中的\(name.label.zh)为“\(kept.value)”，页面上为“\(text.value)”。",
        en: "The file's data gives “\(kept.value)” as \(name.label.en); its page says “\(text.value)”."),
      remedy: Phrase(
        zh: "文件可能被改动过，请上传出具方提供的原始文件。", en: "The file may have been changed; upload the one its issuer provided."),
      places: text.page.map { [Finding.Place(page: $0, box: text.box)] } ?? [])
  }
}
