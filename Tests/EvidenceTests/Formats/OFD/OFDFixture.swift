@testable import Evidence

/// An OFD package with one document, built from its texts.
struct OFDFixture {
  struct Text {
    var id: String
    var text: String
    var x: Double
    var y: Double
    var size = 3.175
    var extra = ""
    var deltas = ""
  }

  var customData: [(String, String)] = []
  var texts: [Text] = []
  var templateTexts: [Text] = []
  /// Name and content of attached files.
  var attachments: [(String, String)] = []
  var tags: String?
  var documentRoot = "Doc_0/Document.xml"
  var pagePath = "Pages/Page_0/Content.xml"
  var pageEntry = "Doc_0/Pages/Page_0/Content.xml"
  var prefix = "ofd:"
  var pageCount = 1
  var others: [(String, String)] = []

  private var space: String {
    prefix.isEmpty ? "xmlns=\"http://www.ofdspec.org/2016\"" : "xmlns:ofd=\"http://www.ofdspec.org/2016\""
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  private func page(_ texts: [Text], templates: String = "") -> String {
    let objects = texts.map { text in
      "<\(prefix)TextObject ID=\"\(text.id)\" Boundary=\"\(text.x) \(text.y) 100 5\" Font=\"1\" Size=\"\(text.size)\" \(text.extra)>"
        + "<\(prefix)TextCode X=\"0\" Y=\"\(text.size)\" \(text.deltas)>\(escaped(text.text))</\(prefix)TextCode></\(prefix)TextObject>"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><\(prefix)Page \(space)>\(templates)<\(prefix)Content>"
      + "<\(prefix)Layer ID=\"2\">\(objects.joined())</\(prefix)Layer></\(prefix)Content></\(prefix)Page>"
  }

  var zip: ZipFixture {
    let p = prefix
    var zip = ZipFixture()
    let data = customData.map { "<\(p)CustomData Name=\"\(escaped($0.0))\">\(escaped($0.1))</\(p)CustomData>" }.joined()
    zip.add(
      "OFD.xml",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><\(p)OFD \(space)><\(p)DocBody><\(p)DocInfo><\(p)CustomDatas>\(data)"
        + "</\(p)CustomDatas></\(p)DocInfo><\(p)DocRoot>\(documentRoot)</\(p)DocRoot></\(p)DocBody></\(p)OFD>")
    let pages = (0..<pageCount).map { "<\(p)Page ID=\"\($0 + 1)\" BaseLoc=\"\(pagePath)\"/>" }.joined()
    zip.add(
      "Doc_0/Document.xml",
      "<\(p)Document \(space)><\(p)CommonData><\(p)PageArea><\(p)PhysicalBox>0 0 210 140</\(p)PhysicalBox></\(p)PageArea>"
        + "<\(p)TemplatePage ID=\"90\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/></\(p)CommonData><\(p)Pages>\(pages)</\(p)Pages>"
        + (attachments.isEmpty ? "" : "<\(p)Attachments>Attachs/Attachments.xml</\(p)Attachments>")
        + (tags == nil ? "" : "<\(p)CustomTags>Tags/CustomTags.xml</\(p)CustomTags>") + "</\(p)Document>")
    let template = templateTexts.isEmpty ? "" : "<\(p)Template TemplateID=\"90\" ZOrder=\"Background\"/>"
    zip.add(pageEntry, page(texts, templates: template))
    if !templateTexts.isEmpty { zip.add("Doc_0/Tpls/Tpl_0/Content.xml", page(templateTexts)) }
    if !attachments.isEmpty {
      let items = attachments.enumerated().map { index, item in
        "<\(p)Attachment ID=\"\(200 + index)\" Name=\"\(item.0)\"><\(p)FileLoc>\(item.0)</\(p)FileLoc></\(p)Attachment>"
      }
      zip.add("Doc_0/Attachs/Attachments.xml", "<\(p)Attachments \(space)>\(items.joined())</\(p)Attachments>")
      for item in attachments { zip.add("Doc_0/Attachs/\(item.0)", item.1) }
    }
    if let tags {
      zip.add(
        "Doc_0/Tags/CustomTags.xml",
        "<\(p)CustomTags \(space)><\(p)CustomTag TypeID=\"\"><\(p)FileLoc>CustomTag.xml</\(p)FileLoc></\(p)CustomTag></\(p)CustomTags>"
      )
      zip.add("Doc_0/Tags/CustomTag.xml", tags)
    }
    for other in others { zip.add(other.0, other.1) }
    return zip
  }

  var bytes: [UInt8] { zip.bytes }

  func package() throws -> OFDPackage { try OFDPackage(ZipArchive(bytes)) }
  func reading() throws -> OFDReading { OFDReading.read(try package()) }
}
