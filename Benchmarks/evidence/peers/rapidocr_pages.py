"""RapidOCR over pictures of pages, one thread: a line of JSON a page."""
import sys
import measure
from rapidocr_onnxruntime import RapidOCR

reader = RapidOCR(intra_op_num_threads=1, inter_op_num_threads=1)


def text(path):
    found, _ = reader(path)
    return "\n".join(line[1] for line in found or [])


measure.each(sys.argv[1:], text)
