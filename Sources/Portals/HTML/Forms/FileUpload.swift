package import Standards

/// One file that has arrived. `facts` is the line under its name: size, pages, fingerprint, what was read.
package struct UploadedFile: Sendable {
  package let name: String
  package let facts: HTML
  package let state: Tag?
  package let links: [NavigationLink]
  package let error: String?

  package init(
    name: String, facts: HTML, state: Tag? = nil, links: [NavigationLink] = [], error: String? = nil
  ) {
    self.name = name
    self.facts = facts
    self.state = state
    self.links = links
    self.error = error
  }
}

/// A file input behind our own label. With script each chosen file goes to `address` by `PUT` as raw bytes, its name
/// percent-encoded in `X-File-Name` and the form's token in `X-CSRF`; the page is loaded anew when all have
/// arrived. Without script the file goes with the form (`enctype` multipart).
package func fileUpload(
  _ field: Field, address: String?, accept: String, multiple: Bool = false, files: [UploadedFile] = [],
  _ language: Language
) -> HTML {
  let words = (multiple ? Words.chooseFiles : Words.chooseFile)[language]
  return field.wrap(
    """
    <div class="file"\(attribute("data-upload", address))>\
    <input type="file" \(field.controlAttributes()) accept="\(accept)"\(flag: "multiple", multiple)>\
    <span class="btn second" aria-hidden="true">\(words)</span><span class="chosen" aria-hidden="true"></span></div>\
    <ul class="files" data-files>\(uploadedRows(files, language))</ul>
    """, language)
}

/// The list of files that have arrived, for pages that do not upload.
package func fileList(_ files: [UploadedFile], _ language: Language) -> HTML {
  "<ul class=\"files\">\(uploadedRows(files, language))</ul>"
}

private func uploadedRows(_ files: [UploadedFile], _ language: Language) -> [HTML] {
  files.map { file in
    let links: [HTML] = file.links.map { link($0.text, to: $0.address, hidden: file.name) }
    let error: HTML? = file.error.map { "<p class=\"err\">\($0)</p>" }
    return """
      <li><p><b>\(file.name)</b> \(file.state.map(tag))</p><p class="facts">\(file.facts)</p>\(error)\
      <p class="acts">\(links)</p></li>
      """
  }
}
