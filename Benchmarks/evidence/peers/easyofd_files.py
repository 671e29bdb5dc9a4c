"""easyofd over OFD packages, as far as it reads them (its drawing takes minutes): a line of JSON a file."""
import base64, json, sys
import measure
from easyofd import OFD


def text(path):
    ofd = OFD()
    ofd.read(base64.b64encode(open(path, "rb").read()).decode(), save_xml=False)
    found = json.dumps(ofd.data, ensure_ascii=False, default=str)
    ofd.del_data()
    return found


measure.each(sys.argv[1:], text)
