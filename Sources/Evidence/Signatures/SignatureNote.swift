internal import Standards

/// Why a signature has its verdict, in words.
enum SignatureNote: Hashable {
  case algorithm(String)
  case structure
  case noCertificate
  case contentChanged
  case description
  case signature
  case makersSignature
  case signerNotInSeal
  case otherSeal
  case timeUnreadable
  case sealNotValidThen
  case certificateNotValidThen
  case certificateRevoked(SigningMoment)
  case certificateRevokedLater(SigningMoment)
  case notAnchored
  case laterSignature
  case byteRange
  case addedAfter
  case earlierState
  case missing
  case partly(Int)

  var words: Phrase {
    switch self {
    case .algorithm(let name):
      Phrase(
        zh: "使用本系统不能验证的签名算法或格式" + (name.isEmpty ? "" : "（\(name)）"),
        en: "It uses an algorithm or format that cannot be verified here" + (name.isEmpty ? "" : " (\(name))"))
    case .structure: Phrase(zh: "签名数据的结构无法识别", en: "The structure of the signature cannot be read")
    case .noCertificate:
      Phrase(zh: "文件没有带签名人的证书，无法验证", en: "The file does not carry the signer's certificate, so nothing can be verified")
    case .contentChanged: Phrase(zh: "签名之后内容被改动过", en: "The content was changed after signing")
    case .description:
      Phrase(zh: "签名说明文件在签名之后被改动过", en: "The signature's own description was changed after signing")
    case .signature: Phrase(zh: "签名值与签名人的证书不符", en: "The signature does not match the signer's certificate")
    case .makersSignature: Phrase(zh: "印章数据不是制章单位签发的原样", en: "The seal is not as its maker issued it")
    case .signerNotInSeal: Phrase(zh: "签名人的证书不在印章授权名单内", en: "The signer is not among those the seal was made for")
    case .otherSeal: Phrase(zh: "文件里的印章与签名时用的印章不同", en: "The seal in the file is not the one that signed")
    case .timeUnreadable:
      Phrase(zh: "签名时间无法识别，无法判断当时是否有效", en: "The signing time cannot be read, so validity at that time is unknown")
    case .sealNotValidThen: Phrase(zh: "签名时印章不在有效期内", en: "The seal was not valid at the time of signing")
    case .certificateNotValidThen:
      Phrase(zh: "签名时签名人的证书不在有效期内", en: "The signer's certificate was not valid at the time of signing")
    case .certificateRevoked(let moment):
      Phrase(
        zh: "签名人的证书在签名之前（\(moment.text)）已被吊销",
        en: "The signer's certificate had been revoked before (\(moment.text))")
    case .certificateRevokedLater(let moment):
      Phrase(
        zh: "签名人的证书后来（\(moment.text)）被吊销，签名时仍有效",
        en: "The signer's certificate was revoked later (\(moment.text)); it was valid when it signed")
    case .notAnchored:
      Phrase(zh: "签名完好，但本单位的信任库没有签发机构的根证书", en: "Whole, but the issuer's root is not in this office's trust folder")
    case .laterSignature:
      Phrase(
        zh: "只有签名清单因后来加签而改变，正文未变",
        en: "Only the list of signatures changed, when a later signature was added; the content did not")
    case .byteRange: Phrase(zh: "签名声明的范围与文件不符", en: "The range that the signature states does not fit the file")
    case .addedAfter: Phrase(zh: "签名之后文件又追加了内容", en: "Content was added to the file after signing")
    case .earlierState:
      Phrase(
        zh: "本签名只覆盖较早的版本，其后的内容由后一签名覆盖",
        en: "It covers an earlier state of the file; a later signature covers what was added")
    case .missing: Phrase(zh: "签名清单所列的签名文件不在包内", en: "A signature that the file lists is not in it")
    case .partly(let count):
      Phrase(zh: "签名完好，但有 \(count) 个部分不在签名保护范围内", en: "Whole, but \(count) part(s) of the file are not covered by it")
    }
  }
}
