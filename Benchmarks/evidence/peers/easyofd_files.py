"""easyofd over OFD packages, as far as it reads them (its drawing takes minutes): a line of JSON a file."""
import base64, json, os, sys, tempfile
import measure
from easyofd import OFD

# It unpacks packages into the folder it runs in, and leaves them there where it fails.
begun = os.getcwd()
scratch = tempfile.TemporaryDirectory(prefix="easyofd-")
os.chdir(scratch.name)


def text(path):
    ofd = OFD()
    ofd.read(base64.b64encode(open(os.path.join(begun, path), "rb").read()).decode(), save_xml=False)
    found = json.dumps(ofd.data, ensure_ascii=False, default=str)
    ofd.del_data()
    return found


measure.each(sys.argv[1:], text)
