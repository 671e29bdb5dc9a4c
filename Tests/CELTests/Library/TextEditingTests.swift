import CEL
import Testing

struct TextEditingTests {
  @Test(arguments: [
    ("'aXbXc'.indexOf('X')", "1"), ("'aXbXc'.indexOf('X', 2)", "3"), ("'aXb'.indexOf('Y')", "-1"),
    ("'abab'.indexOf('', 4)", "4"), ("'ababac'.indexOf('abac')", "2"), ("''.indexOf('')", "0"),
    ("'aXbXc'.lastIndexOf('X')", "3"), ("'aXbXc'.lastIndexOf('X', 2)", "1"), ("'abc'.lastIndexOf('')", "3"),
    ("'abc'.lastIndexOf('abcd')", "-1"), ("'ababab'.lastIndexOf('abab', 1)", "0"), ("'兑现兑现'.lastIndexOf('兑')", "2"),
    ("'aaaa'.replace('aa', 'b')", "\"bb\""), ("'aaa'.replace('a', 'b', 2)", "\"bba\""),
    ("'ab'.replace('', '-')", "\"-a-b-\""), ("'ab'.replace('', '-', 2)", "\"-a-b\""),
    ("'ab'.replace('', '-', 9)", "\"-a-b-\""),
    ("''.replace('', '-')", "\"-\""), ("'ab'.replace('b', '')", "\"a\""), ("'ab'.replace('c', 'd')", "\"ab\""),
    ("'ab'.replace('a', 'c', 0)", "\"ab\""), ("'a,b,,c'.split(',')", "[\"a\", \"b\", \"\", \"c\"]"),
    ("'a,b,c'.split(',', 2)", "[\"a\", \"b,c\"]"), ("'abc'.split('')", "[\"a\", \"b\", \"c\"]"),
    ("'abc'.split('', 2)", "[\"a\", \"bc\"]"), ("'abc'.split('', 9)", "[\"a\", \"b\", \"c\"]"),
    ("''.split(',')", "[\"\"]"),
    ("''.split('')", "[]"), ("'a'.split(',', 0)", "[]"), ("['a', 'b'].join('-')", "\"a-b\""), ("[].join()", "\"\""),
    ("'兑现'.charAt(1)", "\"现\""), ("'ab'.charAt(2)", "\"\""), ("'abcd'.substring(1, 3)", "\"bc\""),
    ("'abcd'.substring(4)", "\"\""), ("'AbÉ'.lowerAscii()", "\"abÉ\""), ("'aZé'.upperAscii()", "\"AZé\""),
    ("' \\ta b\\n'.trim()", "\"a b\""), ("'  '.trim()", "\"\""), ("'abc'.reverse()", "\"cba\""),
    ("strings.quote('a\"\\n\\\\')", "\"\\\"a\\\\\\\"\\\\n\\\\\\\\\\\"\""), ("'ababac'.contains('abac')", "true"),
    ("'aab'.contains('ab') && !'aa'.contains('ab') && 'a'.contains('')", "true"),
    ("'ab'.startsWith('a') && !'ab'.endsWith('a') && 'ab'.endsWith('') && !'b'.endsWith('ab')", "true"),
  ])
  func `text is cut, joined and searched by code points`(source: String, result: String) throws {
    #expect(try value(source)?.text == result)
  }

  @Test(arguments: [
    "'ab'.charAt(3)", "'ab'.charAt(-1)", "'ab'.indexOf('a', 3)", "'ab'.lastIndexOf('a', -1)", "'ab'.substring(2, 1)",
    "'ab'.substring(-1)", "'ab'.substring(0, 3)",
  ])
  func `a place outside the text is an error`(source: String) throws {
    guard case .outOfBounds? = try cause(source) else { return #expect(Bool(false)) }
  }

  @Test(arguments: [
    ("'%s|%s|%s'.format([1, 'a', true])", "1|a|true"), ("'%d %d %d'.format([1, 2u, 1.5])", "1 2 1.5"),
    ("'%.2f %f'.format([1.005, 2])", "1.00 2.000000"), ("'%.1e'.format([12345.0])", "1.2e+04"),
    ("'%b %b %o %x %X'.format([5, true, 8, 255, 255u])", "101 1 10 ff FF"), ("'%x'.format(['hi'])", "6869"),
    ("'%X'.format([b'\\x0a\\xff'])", "0AFF"), ("'100%%'.format([])", "100%"),
    ("'%f %d'.format([0.0 / 0.0, 1.0 / 0.0])", "NaN Infinity"),
    ("'%s'.format([-1.0 / 0.0])", "-Infinity"), ("'%s'.format([[1, 'a', null, [2u]]])", "[1, a, null, [2]]"),
    ("'%s'.format([{'b': 1, 'a': [b'x']}])", "{a: [x], b: 1}"), ("'%s'.format([type(1)])", "int"),
    ("'%s'.format([timestamp(0)])", "1970-01-01T00:00:00Z"), ("'%s %s'.format([duration('90s'), yuan(3)])", "90s 3.00"),
    ("'%s'.format([optional.of(1)])", "optional.of(1)"),
  ])
  func `values are written in formats`(source: String, result: String) throws {
    #expect(try value(source) == .string(result))
  }

  @Test(arguments: [
    "'%'.format([])", "'%s'.format([])", "'%z'.format([1])", "'%.101f'.format([1.0])", "'%.f'.format([1.0])",
    "'%d'.format(['a'])", "'%x'.format([1.5])", "'%f'.format(['a'])", "'%b'.format(['a'])",
  ])
  func `a format that does not fit its values is an error`(source: String) throws {
    guard case .badFormat(let reason)? = try cause(source) else { return #expect(Bool(false)) }
    #expect(!reason.isEmpty)
  }
}
