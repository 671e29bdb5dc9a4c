"""pdfplumber over PDFs that carry text: a line of JSON a file."""
import sys
import measure
import pdfplumber


def text(path):
    with pdfplumber.open(path) as pdf:
        return "\n".join(page.extract_text() or "" for page in pdf.pages)


measure.each(sys.argv[1:], text)
