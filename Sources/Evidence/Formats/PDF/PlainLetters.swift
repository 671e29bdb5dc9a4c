/// Letters as a reader means them: code points that only look like a character are put back to it.
///
/// Some programs write U+2F00 (a radical) where U+4E00 (the character) is meant; nothing typed would ever match it.
package enum PlainLetters {
  /// Radicals, ligatures, digits and Latin letters of full width, odd spaces; line ends and other controls go.
  /// Punctuation stays as printed.
  package static func of(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value < 0x7f }) { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &plain) }
    return String(plain)
  }

  private static func append(_ scalar: Unicode.Scalar, to plain: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2069, 0xfeff, 0xe000...0xf8ff: break
    case 0xa0, 0x2000...0x200a, 0x202f, 0x205f, 0x3000: plain.append(" ")
    case 0x2e80...0x2eff: plain.append(supplement[scalar.value] ?? scalar)
    case 0x2f00..<0x2fd6: plain.append(radicals[Int(scalar.value - 0x2f00)])
    case 0xfb00...0xfb06: plain.append(contentsOf: ligatures[Int(scalar.value - 0xfb00)].unicodeScalars)
    case 0xff10...0xff19, 0xff21...0xff3a, 0xff41...0xff5a:
      plain.append(Unicode.Scalar(scalar.value - 0xfee0) ?? scalar)
    case 0xffe5: plain.append("\u{a5}")
    default: plain.append(scalar)
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// Of U+2F00 to U+2FD5, in order.
  private static let radicals = Array(
    ("一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾"
      + "干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生"
      + "用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷"
      + "豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻"
      + "黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠").unicodeScalars)

  private static let supplement: [UInt32: Unicode.Scalar] = {
    let from: [UInt32] = [
      0x2e81, 0x2e84, 0x2e85, 0x2e86, 0x2e87, 0x2e88, 0x2e89, 0x2e8b, 0x2e8f, 0x2e90, 0x2e91, 0x2e92,
      0x2e93, 0x2e94, 0x2e95, 0x2e96, 0x2e97, 0x2e98, 0x2e99, 0x2e9b, 0x2e9c, 0x2e9d, 0x2e9e, 0x2e9f,
      0x2ea0, 0x2ea1, 0x2ea3, 0x2ea4, 0x2ea6, 0x2ea7, 0x2ea8, 0x2ea9, 0x2eaa, 0x2eab, 0x2eac, 0x2ead,
      0x2eaf, 0x2eb0, 0x2eb7, 0x2eb8, 0x2eb9, 0x2ebb, 0x2ebc, 0x2ebd, 0x2ebe, 0x2ebf, 0x2ec0, 0x2ec1,
      0x2ec2, 0x2ec3, 0x2ec4, 0x2ec5, 0x2ec6, 0x2ec7, 0x2ec8, 0x2ec9, 0x2eca, 0x2ecb, 0x2ecc, 0x2ecd,
      0x2ece, 0x2ecf, 0x2ed0, 0x2ed1, 0x2ed2, 0x2ed3, 0x2ed4, 0x2ed6, 0x2ed7, 0x2ed8, 0x2ed9, 0x2eda,
      0x2edb, 0x2edc, 0x2edd, 0x2ede, 0x2edf, 0x2ee0, 0x2ee1, 0x2ee2, 0x2ee3, 0x2ee4, 0x2ee5, 0x2ee6,
      0x2ee7, 0x2ee8, 0x2ee9, 0x2eea, 0x2eeb, 0x2eec, 0x2eed, 0x2eee, 0x2eef, 0x2ef0, 0x2ef1, 0x2ef2,
      0x2ef3,
    ]
    let to =
      "厂乙亻冂几刀刂卩尢尢尢巳幺彑彐忄心扌攵旡日月歺母民氵灬爫丬牛犭王疋目示礻糹纟羊羊耂聿肉臼艹艹艹虎衤覀"
      + "西见角角讠贝足车辶辶辶阝钅長镸长门阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
    return Dictionary(uniqueKeysWithValues: zip(from, to.unicodeScalars))
  }()
}
