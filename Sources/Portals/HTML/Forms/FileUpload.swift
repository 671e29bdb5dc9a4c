package import Standards

/// One file that has arrived. `facts` is the line under its name: size, pages, fingerprint, what was read.
package struct UploadedFile: Sendable {
  package let name: String
  package let facts: HTML
  package let state: Tag?
  package let links: [NavigationLink]
  package let error: String?
  /// Of the row, for the script that keeps it up to date.
  package let id: String?
  /// Under the facts: what was read, what was noticed.
  package let details: HTML?

  package init(
    name: String, facts: HTML, state: Tag? = nil, links: [NavigationLink] = [], error: String? = nil,
    id: String? = nil, details: HTML? = nil
  ) {
    self.name = name
    self.facts = facts
    self.state = state
    self.links = links
    self.error = error
    self.id = id
    self.details = details
  }
}

/// A list of files that the server is still at work on: the script asks `address` for it again until it is settled,
/// shows the rows that changed and speaks the sentence. Without script a link loads the page anew.
package struct FollowedFiles: Sendable {
  /// `nil` when nothing more will change.
  package let address: String?
  package let sentence: String
  /// Where the page is loaded anew.
  package let reload: String
  /// Under the sentence, such as an offer to fill the form.
  package let offer: HTML?

  package init(address: String?, sentence: String, reload: String, offer: HTML? = nil) {
    self.address = address
    self.sentence = sentence
    self.reload = reload
    self.offer = offer
  }

  func html(_ files: [UploadedFile], _ language: Language) -> HTML {
    let again: HTML? = address.map { _ in " \(link(Words.Reading.reload[language], to: reload))" }
    return """
      <div data-follow="\(address ?? "")" data-sentence="\(sentence)">\
      <div id="read-so-far"><p>\(sentence)\(again)</p>\(offer)</div>\
      <ul class="files" data-files>\(uploadedRows(files, language))</ul></div>
      """
  }
}

/// A file input behind our own label. With script each chosen file goes to `address` by `PUT` as raw bytes, its name
/// percent-encoded in `X-File-Name` and the form's token in `X-CSRF`; the page is loaded anew when all have
/// arrived. Without script the file goes with the form (`enctype` multipart).
package func fileUpload(
  _ field: Field, address: String?, accept: String, multiple: Bool = false, files: [UploadedFile] = [],
  followed: FollowedFiles? = nil, _ language: Language
) -> HTML {
  let words = (multiple ? Words.chooseFiles : Words.chooseFile)[language]
  return field.wrap(
    """
    <div class="file"\(attribute("data-upload", address))>\
    <input type="file" \(field.controlAttributes()) accept="\(accept)"\(flag: "multiple", multiple)>\
    <span class="btn second" aria-hidden="true">\(words)</span><span class="chosen" aria-hidden="true"></span></div>\
    \(followed?.html(files, language) ?? "<ul class=\"files\" data-files>\(uploadedRows(files, language))</ul>")
    """, language)
}

/// The list of files that have arrived, for pages that do not upload.
package func fileList(_ files: [UploadedFile], followed: FollowedFiles? = nil, _ language: Language) -> HTML {
  followed?.html(files, language) ?? "<ul class=\"files\">\(uploadedRows(files, language))</ul>"
}

private func uploadedRows(_ files: [UploadedFile], _ language: Language) -> [HTML] {
  files.map { file in
    let links: [HTML] = file.links.map { link($0.text, to: $0.address, hidden: file.name) }
    let error: HTML? = file.error.map { "<p class=\"err\">\($0)</p>" }
    return """
      <li\(attribute("id", file.id))><p><b>\(file.name)</b> \(file.state.map(tag))</p>\
      <p class="facts">\(file.facts)</p>\(error)\(file.details)\
      <p class="acts">\(links)</p></li>
      """
  }
}
