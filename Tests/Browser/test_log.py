"""The proof of a public notice, as anybody downloads it, checked by the platform's program and by the other one."""

import json
import re
import subprocess
import sys

from server import BINARY, ROOT
from visitor import Visitor


def check(*words):
    done = subprocess.run([*map(str, words)], capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout + done.stderr


def test_the_proof_of_a_notice_holds_and_one_changed_figure_does_not(server, tmp_path):
    visitor = Visitor(server.origin)
    page = visitor.get("/zh/notices").body.decode()
    notice = re.search(r'href="(/zh/notices/[^"/]+)"', page)[1]
    assert f"{notice}/receipt.json" in visitor.get(notice).body.decode()
    receipt = tmp_path / "receipt.json"
    receipt.write_bytes(visitor.get(f"{notice}/receipt.json").body)
    fingerprint = re.search(r"((?:[0-9a-f]{4} ){7}[0-9a-f]{4})", visitor.get("/zh/log").body.decode())[1]

    for program in ([BINARY, "verify"], [sys.executable, ROOT / "Docs/verify.py"]):
        status, said = check(*program, receipt, "--key", fingerprint)
        assert status == 0, said
        assert fingerprint in said
        status, said = check(*program, receipt, "--key", fingerprint.replace(fingerprint[0], "x"))
        assert status == 1, said

    altered = json.loads(receipt.read_text())
    event = altered["proofs"][0]["event"]
    event["body"] = re.sub(r"(\d)(?=\D*$)", lambda found: str((int(found[1]) + 1) % 10), event["body"], count=1)
    receipt.write_text(json.dumps(altered))
    for program in ([BINARY, "verify"], [sys.executable, ROOT / "Docs/verify.py"]):
        assert check(*program, receipt)[0] == 1
    receipt.write_text("{}")
    for program in ([BINARY, "verify"], [sys.executable, ROOT / "Docs/verify.py"]):
        assert check(*program, receipt)[0] == 2
