"""Small real files made byte by byte: an A4 PDF of one page and a PNG, each different by its words."""

import struct
import zlib


def pdf(words):
    """One A4 page with `words` (ASCII), in Helvetica."""
    drawing = f"BT /F1 18 Tf 72 760 Td ({words}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def png(words, width=120, height=80):
    """A picture whose stripes follow from `words`, so that no two have the same digest."""

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    letters = words.encode() or b" "
    rows = b"".join(
        b"\0" + bytes(value for column in range(width) for value in (letters[(row + column) % len(letters)], row * 3 % 256, 200))
        for row in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def upload(name):
    """What Playwright takes for a file input, the content made for the name."""
    content, kind = (png(name), "image/png") if name.endswith(".png") else (pdf(name), "application/pdf")
    return {"name": name, "mimeType": kind, "buffer": content}


LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code(serial):
    """A unified social credit code with both check digits right (GB 32100, GB 11714), for an invented enterprise."""
    body = f"{serial:08d}"
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    check = 11 - sum(int(digit) * weight for digit, weight in zip(body, weights)) % 11
    code = "91110400" + body + {10: "X", 11: "0"}.get(check, str(check))
    total = sum(LETTERS.index(letter) * pow(3, place, 31) for place, letter in enumerate(code))
    return code + LETTERS[(31 - total % 31) % 31]


def einvoice(number, buyer, name="invoice.xml"):
    """A digital invoice as the tax bureaus give it out, of an invented seller: 1,000,000.00 and 13 % tax."""
    text = f"""<?xml version="1.0" encoding="utf-8"?>
<EInvoice><Header><EIid>{number}</EIid><EInvoiceTag>SWEI1100</EInvoiceTag><Version>0.33</Version>
<InherentLabel><EInvoiceType><LabelCode>01</LabelCode><LabelName>电子发票</LabelName></EInvoiceType></InherentLabel>
</Header><EInvoiceData>
<SellerInformation><SellerIdNum>91110302MA01AYXW2E</SellerIdNum><SellerName>示例模型公司</SellerName></SellerInformation>
<BuyerInformation><BuyerIdNum>91110302MA01AYXW3H</BuyerIdNum><BuyerName>{buyer}</BuyerName></BuyerInformation>
<BasicInformation><TotalAmWithoutTax>1000000.00</TotalAmWithoutTax><TotalTaxAm>130000.00</TotalTaxAm>
<TotalTax-includedAmount>1130000.00</TotalTax-includedAmount>
<TotalTax-includedAmountInChinese>壹佰壹拾叁万圆整</TotalTax-includedAmountInChinese>
<RequestTime>2024-12-30 09:30:00</RequestTime></BasicInformation>
<IssuItemInformation><ItemName>*信息技术服务*模型接口服务</ItemName><Quantity>1</Quantity><UnPrice>1000000</UnPrice>
<Amount>1000000.00</Amount><TaxRate>0.13</TaxRate><ComTaxAm>130000.00</ComTaxAm></IssuItemInformation>
</EInvoiceData><TaxSupervisionInfo><InvoiceNumber>{number}</InvoiceNumber><IssueTime>2024-12-30</IssueTime>
</TaxSupervisionInfo></EInvoice>"""
    return {"name": name, "mimeType": "text/xml", "buffer": text.encode()}
