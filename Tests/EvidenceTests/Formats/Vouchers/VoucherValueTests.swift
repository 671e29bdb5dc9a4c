import Testing

@testable import Evidence

struct VoucherValueTests {
  @Test(arguments: [
    ("¥181.00", "181.00"), ("1,374.42", "1374.42"), ("2.120000", "2.12"), ("201027", "201027.00"),
    ("-495.05", "-495.05"),
    ("（负数）5.5", "-5.50"), ("￥ 3 000.00 元", "3000.00"), ("0", "0.00"), ("１２．５", "12.50"),
  ])
  func `plain amounts come to two decimals`(raw: String, expected: String) {
    #expect(VoucherValue.amount(raw) == expected)
  }

  @Test(arguments: ["***", "", "1.234", "12a", "1.2.3", "Amount(value=109.00)", "1e5", "9999999999999", "."])
  func `anything else is no amount`(raw: String) {
    #expect(VoucherValue.amount(raw) == nil)
  }

  @Test(arguments: [
    ("2020年06月28日", "2020-06-28"), ("20170820", "2017-08-20"), ("2023-02-23 10:08:05", "2023-02-23"),
    ("2016-1-10", "2016-01-10"), ("2024      11     07", "2024-11-07"), ("2022-05-12T08:00:00", "2022-05-12"),
  ])
  func `days come to one form`(raw: String, expected: String) {
    #expect(VoucherValue.day(raw) == expected)
  }

  @Test(arguments: ["2024-02-30", "24-05-01", "0001-01-01", "年月日", "20241301"])
  func `anything else is no day`(raw: String) {
    #expect(VoucherValue.day(raw) == nil)
  }

  @Test func `masks and wrong lengths are no numbers`() {
    #expect(VoucherValue.normalised("000000000000", for: .invoiceCode) == nil)
    #expect(VoucherValue.normalised("12345 67890", for: .checkCode) == "1234567890")
    #expect(VoucherValue.normalised("发票", for: .invoiceNumber) == nil)
    #expect(VoucherValue.normalised("9111010 8ma01", for: .sellerTaxID) == "91110108MA01")
    #expect(VoucherValue.normalised("壹万圆正", for: .amountInWords) == "壹万圆正")
    #expect(VoucherValue.normalised("一万元", for: .amountInWords) == nil)
  }
}
