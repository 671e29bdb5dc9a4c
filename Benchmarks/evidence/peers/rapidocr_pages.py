"""RapidOCR over pictures of pages, as it comes or, after --one-thread, with one thread: a line of JSON a page."""
import sys
import measure
from rapidocr_onnxruntime import RapidOCR

is_single = "--one-thread" in sys.argv
reader = RapidOCR(intra_op_num_threads=1, inter_op_num_threads=1) if is_single else RapidOCR()


def text(path):
    found, _ = reader(path)
    return "\n".join(line[1] for line in found or [])


measure.each([path for path in sys.argv[1:] if path != "--one-thread"], text)
