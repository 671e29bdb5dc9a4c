@testable import Evidence
import Testing

struct OFDPainterTests {
  /// One page of 100 by 50 mm, 10 pixels a millimetre when drawn at 254 dpi.
  private func package(
    _ objects: String, resources: String = "", template: String? = nil, annotations: String? = nil,
    files: [(name: String, bytes: [UInt8])] = [], paper: String = "0 0 100 50"
  ) throws -> OFDPackage {
    func text(_ text: String) -> [UInt8] { Array(text.utf8) }
    var common = "<PageArea><PhysicalBox>\(paper)</PhysicalBox></PageArea><PublicRes>Res.xml</PublicRes>"
    if template != nil { common += "<TemplatePage ID=\"t\" BaseLoc=\"Tpl.xml\"/>" }
    let notes = annotations == nil ? "" : "<Annotations>Notes.xml</Annotations>"
    let use = template == nil ? "" : "<Template TemplateID=\"t\"/>"
    var parts: [(name: String, bytes: [UInt8])] = [
      ("OFD.xml", text("<OFD><DocBody><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>")),
      (
        "D/Document.xml",
        text(
          "<Document><CommonData>\(common)</CommonData><Pages><Page ID=\"1\" BaseLoc=\"Page.xml\"/></Pages>\(notes)</Document>"
        )
      ),
      ("D/Res.xml", text("<Res BaseLoc=\"Res\">\(resources)</Res>")),
      ("D/Page.xml", text("<Page>\(use)<Content><Layer>\(objects)</Layer></Content></Page>")),
    ]
    if let template { parts.append(("D/Tpl.xml", text("<Page><Content><Layer>\(template)</Layer></Content></Page>"))) }
    if let annotations {
      parts.append(
        ("D/Notes.xml", text("<Annotations><Page PageID=\"1\"><FileLoc>N.xml</FileLoc></Page></Annotations>")))
      parts.append(("D/N.xml", text("<PageAnnot>\(annotations)</PageAnnot>")))
    }
    return try OFDPackage(ZipArchive(TestZip.archive(parts + files)))
  }

  private func draw(_ package: OFDPackage) throws -> Raster {
    try OFDPainter.raster(page: 1, of: package, dotsPerInch: 254)
  }

  /// The colour at a place in millimetres.
  private func colour(_ raster: Raster, _ x: Double, _ y: Double) -> [UInt8] {
    let at = (Int(y * 10) * raster.width + Int(x * 10)) * 3
    return Array(raster.pixels[at..<at + 3])
  }

  private func square(_ box: String, _ more: String = "", value: String = "255 0 0") -> String {
    """
    <PathObject Boundary="\(box)" Fill="true" Stroke="false" \(more)><FillColor Value="\(value)"/>\
    <AbbreviatedData>M 0 0 L 10 0 L 10 10 L 0 10 C</AbbreviatedData></PathObject>
    """
  }

  private static let white: [UInt8] = [255, 255, 255]
  private static let red: [UInt8] = [255, 0, 0]
  private static let green: [UInt8] = [0, 255, 0]

  @Test func `a filled path stands where its boundary and matrix put it`() throws {
    let raster = try draw(
      package(square("20 10 10 10") + square("50 10 10 10", "CTM=\"2 0 0 1 5 0\"", value: "#0 #ff #0")))
    #expect(raster.width == 1000 && raster.height == 500)
    #expect(colour(raster, 25, 15) == Self.red)
    #expect(colour(raster, 19.5, 15) == Self.white)
    #expect(colour(raster, 56, 15) == Self.green)
    #expect(colour(raster, 74, 15) == Self.green)
    #expect(colour(raster, 54, 15) == Self.white)
  }

  @Test func `alpha, grey, palette and CMYK colours are mixed as they should be`() throws {
    let spaces = """
      <ColorSpaces><ColorSpace ID="7" Type="CMYK"/><ColorSpace ID="8" Type="GRAY"/>\
      <ColorSpace ID="9" Type="RGB"><Palette><CV>0 0 255</CV></Palette></ColorSpace></ColorSpaces>
      """
    func painted(_ box: String, _ colour: String) -> String {
      square(box).replacing("<FillColor Value=\"255 0 0\"/>", with: colour)
    }
    let raster = try draw(
      package(
        square("0 0 10 10", "Alpha=\"128\"")
          + painted("20 0 10 10", "<FillColor ColorSpace=\"7\" Value=\"255 0 255 0\"/>")
          + painted("40 0 10 10", "<FillColor ColorSpace=\"8\" Value=\"100\"/>")
          + painted("60 0 10 10", "<FillColor ColorSpace=\"9\" Index=\"0\"/>"), resources: spaces))
    #expect(colour(raster, 5, 5) == [255, 127, 127])
    #expect(colour(raster, 25, 5) == Self.green)
    #expect(colour(raster, 45, 5) == [100, 100, 100])
    #expect(colour(raster, 65, 5) == [0, 0, 255])
  }

  @Test func `curves, arcs and strokes follow their numbers`() throws {
    let circle = """
      <PathObject Boundary="10 10 20 20" Fill="true" Stroke="true" LineWidth="1"><FillColor Value="0 255 0"/>\
      <StrokeColor Value="255 0 0"/>\
      <AbbreviatedData>M 0 10 A 10 10 0 0 1 20 10 A 10 10 0 0 1 0 10 C</AbbreviatedData></PathObject>
      """
    let raster = try draw(package(circle))
    #expect(colour(raster, 20, 20) == Self.green)
    #expect(colour(raster, 10, 20) == Self.red)
    #expect(colour(raster, 20, 10) == Self.red)
    #expect(colour(raster, 11.5, 11.5) == Self.white)
  }

  @Test func `a clip hides what lies outside`() throws {
    let clip = """
      <Clips><Clip><Area><Path Boundary="0 0 5 10"><AbbreviatedData>M 0 0 L 5 0 L 5 10 L 0 10 C</AbbreviatedData></Path>\
      </Area></Clip></Clips><FillColor
      """
    let raster = try draw(package(square("20 10 10 10").replacing("<FillColor", with: clip)))
    #expect(colour(raster, 22, 15) == Self.red)
    #expect(colour(raster, 28, 15) == Self.white)
  }

  @Test func `text is drawn inside its line, bold where it is heavy`() throws {
    func words(_ box: String, _ more: String = "") -> String {
      """
      <TextObject Boundary="\(box)" Font="3" Size="8" \(more)><TextCode X="0" Y="8" DeltaX="g 3 8">模型券申</TextCode></TextObject>
      """
    }
    let fonts = "<Fonts><Font ID=\"3\" FontName=\"宋体\"/></Fonts>"
    func ink(_ raster: Raster) -> Int {
      stride(from: 0, to: raster.pixels.count, by: 3).count { raster.pixels[$0] < 128 }
    }
    let plain = try draw(package(words("10 10 40 10"), resources: fonts))
    #expect(ink(plain) > 3000)
    let inside = try draw(
      package(
        words("10 10 40 10") + square("9 9 35 11", "CTM=\"3.5 0 0 1.1 0 0\"", value: "255 255 255"), resources: fonts))
    #expect(ink(inside) == 0)
    #expect(ink(try draw(package(words("10 10 40 10", "Weight=\"800\""), resources: fonts))) > ink(plain) * 11 / 10)
  }

  /// Two by one pixel: red, then green.
  private var bitmap: [UInt8] {
    let head = [0x42, 0x4D] + SampleBytes.little(62, 4) + SampleBytes.little(0, 4) + SampleBytes.little(54, 4)
    let about =
      SampleBytes.little(40, 4) + SampleBytes.little(2, 4) + SampleBytes.little(1, 4) + SampleBytes.little(1, 2)
    return head + about + SampleBytes.little(24, 2) + SampleBytes.little(0, 24) + [0, 0, 255, 0, 255, 0, 0, 0]
  }

  @Test func `a picture fills the unit square of its matrix, an unreadable one is a grey box`() throws {
    let media = """
      <MultiMedias><MultiMedia ID="5" Type="Image"><MediaFile>a.bmp</MediaFile></MultiMedia>\
      <MultiMedia ID="6" Type="Image"><MediaFile>b.jb2</MediaFile></MultiMedia></MultiMedias>
      """
    let files: [(name: String, bytes: [UInt8])] = [("D/Res/a.bmp", bitmap), ("D/Res/b.jb2", [0x97, 0x4A, 0x42, 0x32])]
    let raster = try draw(
      package(
        """
        <ImageObject Boundary="10 10 20 10" CTM="20 0 0 10 0 0" ResourceID="5"/>\
        <ImageObject Boundary="50 10 20 10" CTM="20 0 0 10 0 0" ResourceID="6"/>
        """, resources: media, files: files))
    #expect(colour(raster, 12, 15) == Self.red)
    #expect(colour(raster, 28, 15) == Self.green)
    #expect(colour(raster, 31, 15) == Self.white)
    #expect(colour(raster, 60, 15) == [217, 217, 217])
  }

  @Test func `templates lie below, annotations above, and both are moved to their places`() throws {
    let raster = try draw(
      package(
        square("20 10 10 10", value: "0 255 0"), template: square("20 10 10 10") + square("0 0 10 10"),
        annotations: "<Annot><Appearance Boundary=\"60 20 10 10\">\(square("0 0 10 10"))</Appearance></Annot>"))
    #expect(colour(raster, 25, 15) == Self.green)
    #expect(colour(raster, 5, 5) == Self.red)
    #expect(colour(raster, 65, 25) == Self.red)
  }

  @Test func `a composite that contains itself ends`() throws {
    let unit = """
      <CompositeGraphicUnits><CompositeGraphicUnit ID="9" Width="10" Height="10"><Content>\(square("0 0 10 10"))\
      <CompositeObject Boundary="1 1 10 10" ResourceID="9"/><CompositeObject Boundary="2 2 10 10" ResourceID="9"/>\
      </Content></CompositeGraphicUnit></CompositeGraphicUnits>
      """
    let raster = try draw(package("<CompositeObject Boundary=\"20 10 10 10\" ResourceID=\"9\"/>", resources: unit))
    #expect(colour(raster, 25, 15) == Self.red)
  }

  @Test func `numbers without sense draw nothing and stop nothing`() throws {
    let odd = """
      <PathObject Boundary="0 0 1 1" CTM="0 0 0 0 0 0" Fill="true"><AbbreviatedData>M 1 1 L 5 5</AbbreviatedData></PathObject>\
      <PathObject Boundary="0 0 1 1" CTM="nan 1e300 1 1 1 1"><AbbreviatedData>M 1e99 inf L nan 5 B 1 2</AbbreviatedData></PathObject>\
      <TextObject Boundary="0 0 1 1" Font="x" Size="1e300"><TextCode X="inf" Y="nan" DeltaX="g 999999999 9">a</TextCode></TextObject>\
      <ImageObject Boundary="0 0 0 0" ResourceID="none"/><PathObject/><Nothing/>
      """
    let raster = try draw(package(odd + square("20 10 10 10")))
    #expect(colour(raster, 25, 15) == Self.red)
  }

  @Test func `a page is never drawn larger than the limit of pixels`() throws {
    let raster = try OFDPainter.raster(page: 1, of: package("", paper: "0 0 5000 5000"), dotsPerInch: 600)
    #expect(raster.width * raster.height <= 41_000_000)
    #expect(throws: FormatFault.self) { try OFDPainter.raster(page: 2, of: package("")) }
  }
}
