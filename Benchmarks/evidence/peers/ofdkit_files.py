"""ofdkit over OFD packages: a line of JSON a file."""
import json, sys
import measure
import ofdkit


def text(path):
    invoice = ofdkit.extract_invoice(path)
    fields = json.dumps(invoice.to_dict(), ensure_ascii=False, default=str) if invoice else ""
    return ofdkit.extract_text(path) + "\n" + fields


measure.each(sys.argv[1:], text)
