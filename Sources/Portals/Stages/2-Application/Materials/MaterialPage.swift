internal import Casework
internal import PolicyCore
internal import Standards

/// One material: why it is asked, its template, its files (P6).
struct MaterialPage {
  let own: OwnCase
  let material: MaterialDefinition
  let project: String?
  let hasLicences: Bool
  let files: ReadFiles
  var problems: [Phrase] = []
  let csrf: String

  static let accept = ".pdf,.ofd,.xml,.xbrl,.jpg,.jpeg,.png,.tif,.tiff,.heic,.heif"

  func page(_ language: Language) -> Page {
    let index = own.filing.projects.firstIndex { $0.id == project }
    let lead = index.map { own.projectTitle($0, own.filing.projects[$0], language) }
    let (rows, followed) = (files.rows(language), files.followed(language))
    var page = Page(
      title: Words.Apply.numbered(material.number, material.name), lead: lead.map { "<p>\($0)</p>" },
      back: own.backToTasks(language), width: .narrow,
      main: """
        \(heading(Words.Material.why[language]))\
        <p>\(material.asks[language])（\(Words.clause[language]) \(material.clause.rawValue)）</p>\
        \(template(language))\(licence(language))\
        \(own.isEditable ? upload(rows, followed, language) : fileList(rows, followed: followed, language))\
        <p>\(link(Words.Material.backToList[language], to: Link.application(own.id).path(in: language)))</p>
        """)
    page.scripts = followed?.address == nil ? [] : ["reading"]
    page.problems = problems.map { FieldProblem(field: "files", text: $0[language]) }
    return page
  }

  private func template(_ language: Language) -> HTML {
    guard case .template(let letter) = material.source else { return .empty }
    let address = Link.letter(own.id, letter).path(in: language)
    return """
      \(heading(Words.Material.template[language]))<p>\(Words.Material.templateText[language])</p>\
      <p>\(buttonLink(Words.Material.openTemplate[language], to: address, .second))</p>
      """
  }

  private func licence(_ language: Language) -> HTML {
    guard material.source == .licence, own.isEditable else { return .empty }
    guard hasLicences else {
      return note(Words.Material.licence[language], "<p>\(Words.Material.licenceUnreachable[language])</p>")
    }
    return note(
      Words.Material.licence[language],
      """
      <p>\(Words.Material.licenceDemonstration[language])</p>\
      \(postForm(
        to: Link.licence(own.id).path(in: language), csrf: csrf,
        buttonRow([submit(Words.Material.takeLicence[language], .second)])))
      """)
  }

  private func upload(_ files: [UploadedFile], _ followed: FollowedFiles?, _ language: Language) -> HTML {
    let address = Link.material(own.id, material.id.rawValue, project: project).path(in: language)
    let error = problems.isEmpty ? nil : problems.map { $0[language] }.joined(separator: language == .zh ? "" : " ")
    let field = Field(
      "files", label: Words.Material.add[language], hint: "\(Words.Material.addHint[language])", error: error)
    return postForm(
      to: address, csrf: csrf, sendsFiles: true,
      """
      \(fileUpload(
        field, address: address, accept: MaterialPage.accept, multiple: true, files: files,
        followed: followed, language))\
      \(buttonRow([submit(Words.upload[language])]))
      """)
  }
}

extension Attachment {
  /// Size, pages and fingerprint, as a line under the name.
  func facts(_ language: Language) -> HTML {
    let pages = pages.map { Words.Material.pages($0)[language] + " · " } ?? ""
    return """
      \(Words.Material.size(size)) · \(pages)SM3 <span class="num">\(hash.prefix(16))…\(hash.suffix(8))</span>
      """
  }
}
