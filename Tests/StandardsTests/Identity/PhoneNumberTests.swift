import Standards
import Testing

struct PhoneNumberTests {
  @Test(arguments: [
    ("13800138000", PhoneNumber.Kind.mobile, "13800138000", "138****8000"),
    ("+86 138-0013-8000", .mobile, "13800138000", "138****8000"),
    ("１３８００１３８０００", .mobile, "13800138000", "138****8000"),
    ("0086-13800138000", .mobile, "13800138000", "138****8000"),
    ("010-67857878", .landline, "010-67857878", "010-****7878"),
    ("(010)67857878", .landline, "010-67857878", "010-****7878"),
    ("010-67857878转4", .landline, "010-67857878转4", "010-****7878"),
    ("010-67857878-4", .landline, "010-67857878转4", "010-****7878"),
    ("0311-1234567", .landline, "0311-1234567", "0311-****4567"),
    ("0755 12345678", .landline, "0755-12345678", "0755-****5678"),
    ("400-800-1234", .service, "4008001234", "4008001234"), ("12345", .service, "12345", "12345"),
    ("95588", .service, "95588", "95588"),
  ])
  func `numbers are read in every usual form`(
    text: String, kind: PhoneNumber.Kind, canonical: String, masked: String
  ) throws {
    let number = try PhoneNumber(typed: text)
    #expect(number.kind == kind && number.text == canonical && number.masked == masked)
    #expect(try PhoneNumber(typed: canonical) == number)
  }

  @Test(arguments: [
    ("", PhoneFlaw.empty), ("1380013800", .wrongMobileLength(10)), ("138001380001", .wrongMobileLength(12)),
    ("12800138000", .wrongMobileLength(11)), ("67857878", .unreadable), ("010-678578", .unreadable),
    ("13800138000转1", .unreadable), ("010-67857878转", .unreadable), ("010-67857878转1234567", .unreadable),
    ("电话", .unreadable),
  ])
  func `other texts are refused`(text: String, flaw: PhoneFlaw) {
    #expect(throws: flaw) { try PhoneNumber(typed: text) }
    #expect(!flaw.reason.zh.isEmpty && !flaw.remedy.en.isEmpty)
  }
}
