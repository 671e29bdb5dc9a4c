"""Three nodes on one database and one folder of files behave as one; one of them is killed under load."""

import itertools
import pathlib
import random
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from http.client import HTTPException
from urllib.parse import urlsplit

import pytest

from documents import credit_code, pdf
from postgres import PROGRAMS, Postgres
from server import ROOT, Server
from visitor import Visitor

LOGIN = {"password": "three nodes in 2025", "name": "示例经办人"}


@pytest.fixture(scope="module")
def nodes():
    if PROGRAMS is None:
        pytest.skip("install postgresql-15 (scripts/setup test)")
    postgres = Postgres()
    policies = pathlib.Path(tempfile.mkdtemp(prefix="duixian-policies-"))
    shutil.copytree(ROOT / "Policies", policies, dirs_exist_ok=True)
    first = Server(postgres.url, options=["--policies", str(policies), "--policy-watch", "1"])
    # The others do not look at their folder: what they take into use they learn from the first.
    others = [Server(postgres.url, options=["--policy-watch", "0"], data=first.data) for _ in range(2)]
    nodes = [first, *others]
    starts = [threading.Thread(target=node.start) for node in nodes]
    for start in starts:
        start.start()
    for start in starts:
        start.join()
    yield nodes, postgres, policies
    for node in reversed(nodes):
        node.close()
    postgres.close()
    shutil.rmtree(policies, ignore_errors=True)


class Roamer(Visitor):
    """A person whose every request goes to another node, as a proxy without memory would send it."""

    def __init__(self, nodes, seed):
        super().__init__(nodes[0].origin, f"roamer {seed}")
        self.nodes, self.chance = nodes, random.Random(seed)

    def ask(self, method, path, body=None, headers=None):
        """A node that is gone is passed over; what is asked here may be asked twice."""
        for _ in range(200):
            node = self.chance.choice(self.nodes)
            self.origin, self.authority = node.origin, urlsplit(node.origin).netloc
            try:
                answer = super().ask(method, path, body, headers)
                if answer.status != 503:
                    return answer
            except (OSError, HTTPException):
                pass
            time.sleep(0.05)
        raise AssertionError(f"no node answers {method} {path}")

    def registers(self, serial):
        form = self.get("/zh/register").markup.forms[-1]
        typed = {"login": f"roamer-{serial}", "code": credit_code(serial), "organisation": f"北京示例多机{serial}公司",
                 "kind": "enterprise", "address": "亦庄示例路 1 号", **LOGIN}
        sent = {**form.hidden(), **typed}
        answer = self.post(form.action or "/zh/register", list(sent.items()))
        assert answer.status == 303, answer.text
        page = self.get("/zh/apply").markup
        form = next(f for f in page.forms if f.action == "/zh/apply")
        answer = self.post("/zh/apply", list(form.hidden().items()))
        assert answer.status == 303, answer.text
        self.case = answer.headers["location"].split("/")[3].split("?")[0]


class Applicant(threading.Thread):
    """Changes one answer again and again and hands in files; remembers what was acknowledged."""

    def __init__(self, nodes, serial, until):
        super().__init__()
        self.roamer, self.serial, self.until = Roamer(nodes, serial), serial, until
        self.saved, self.saves, self.files, self.fault = LOGIN["name"], 0, [], None

    def run(self):
        try:
            self.roamer.registers(self.serial)
            for number in itertools.count():
                if self.until.is_set():
                    return
                self.saves_a_name(f"经办人{self.serial}第{number}次")
                if number % 8 == 0 and len(self.files) < 4:
                    self.hands_in(f"file {self.serial} {number}")
        except Exception as fault:  # shown by the test
            self.fault = fault

    def shown(self):
        page = self.roamer.get(f"/zh/apply/{self.roamer.case}/form/contact")
        assert page.status == 200, page.text
        return page.markup.forms[-1]

    def name_in(self, form):
        return next(f for f in form.fields if f.name == "org.contact_name")

    def saves_a_name(self, name):
        form = self.shown()
        assert self.name_in(form).value == self.saved, "what was acknowledged is not shown by the next node"
        typed = {"org.contact_name": name, "org.contact_phone": "13800138000"}
        answer = self.roamer.post(form.action, form.filled(lambda one: typed.get(one.name, one.value)))
        assert answer.status == 303, answer.text
        self.saved, self.saves = name, self.saves + 1

    def hands_in(self, words):
        page = self.roamer.get(f"/zh/apply/{self.roamer.case}").markup
        link = next(link for link in page.links if re.search(r"/materials/", link))
        form = next(f for f in self.roamer.get(link).markup.forms if f.sends_files)
        boundary = "roamer"
        parts = "".join(
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in form.hidden().items())
        chooser = next(f.name for f in form.fields if f.kind == "file")
        body = (parts + f'--{boundary}\r\nContent-Disposition: form-data; name="{chooser}"; filename="{words}.pdf"\r\n'
                "Content-Type: application/pdf\r\n\r\n").encode() + pdf(words) + f"\r\n--{boundary}--\r\n".encode()
        answer = self.roamer.ask(
            "POST", form.action or link, body, {"Content-Type": f"multipart/form-data; boundary={boundary}"})
        assert answer.status == 303, answer.text
        self.files.append(words)


def eventually(seconds, what, found):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found():
            return
        time.sleep(0.2)
    raise AssertionError(what)


def test_policies_and_sessions_are_shared(nodes):
    nodes, postgres, policies = nodes
    assert postgres.ask("select count(*) from nodes") == "3"
    chapter = policies / "etown-model-voucher-benchmark" / "policy.yaml"
    chapter.write_text(chapter.read_text() + "\n# 换一种说法\n")
    taken = "select count(*) from events where stream = 'round:etown-model-voucher-benchmark/2025'"
    eventually(20, "the first node did not take the changed policy", lambda: postgres.ask(taken) == "2")
    body = postgres.ask("select body from events where stream = 'round:etown-model-voucher-benchmark/2025'"
                        " order by version desc limit 1")
    new = re.search(r'"hash" *: *"([0-9a-f]{64})"', body)[1]
    officer = Visitor(nodes[0].origin).sign_in_as("zhengce")
    for node in nodes:
        officer.origin, officer.authority = node.origin, urlsplit(node.origin).netloc
        eventually(10, "a node goes on under the old policy", lambda: new in officer.get("/zh/policies").text)
    # Signed out at one node is signed out at all of them.
    token = dict(officer.cookies)
    form = next(f for f in officer.get("/zh/policies").markup.forms if f.action.endswith("/sign-out"))
    assert officer.post(form.action, list(form.hidden().items())).status == 303
    officer.cookies, officer.authority = token, urlsplit(nodes[0].origin).netloc
    assert officer.get("/zh/policies").status in (302, 303, 401)


def test_a_node_killed_under_load_loses_nothing_and_its_work_is_done_once(nodes):
    nodes, postgres, _ = nodes
    until = threading.Event()
    applicants = [Applicant(nodes, serial, until) for serial in range(20259001, 20259007)]
    for applicant in applicants:
        applicant.start()
    holds = "select n.label from readings r join nodes n on n.id = r.node where r.state = 'reading'"
    eventually(60, "no file was handed in", lambda: (
        any(one.fault for one in applicants) or sum(len(one.files) for one in applicants) >= 6))
    assert not any(one.fault for one in applicants), [one.fault for one in applicants]
    eventually(60, "nobody reads", lambda: postgres.ask(holds + " limit 1") != "")
    victim = next(node for node in nodes if postgres.ask(holds + " limit 1").endswith(f":{node.port}"))
    dead = postgres.ask(f"select id from nodes where label like '%:{victim.port}'")
    victim.stop(signal.SIGKILL)
    in_hand = postgres.ask(f"select count(*) from readings where state = 'reading' and node = '{dead}'")
    before = sum(one.saves for one in applicants)
    eventually(60, "the work did not go on", lambda: sum(one.saves for one in applicants) > before + 60)
    until.set()
    for applicant in applicants:
        applicant.join()
        assert applicant.fault is None, applicant.fault
        assert applicant.name_in(applicant.shown()).value == applicant.saved
    print("saves", sum(one.saves for one in applicants), "files", sum(len(one.files) for one in applicants), in_hand)
    # Its files went to the others, and nobody else's were taken twice.
    assert int(in_hand) > 0
    left = f"select count(*) from readings where state = 'reading' and node = '{dead}'"
    eventually(40, "what the dead node had in hand was not taken up", lambda: postgres.ask(left) == "0")
    assert int(postgres.ask("select count(*) from readings where attempts > 1")) <= int(in_hand)
    assert postgres.ask("select count(*) from nodes where lives_until_ms > extract(epoch from now()) * 1000") == "2"
    versions = postgres.ask("select count(*) from (select stream from events group by stream"
                            " having count(*) <> max(version)) as gaps")
    assert versions == "0" and postgres.ask("select max(sequence) - count(*) from events") == "0"
    # Every file that was acknowledged is known once and lies in the folder.
    for words in itertools.chain.from_iterable(one.files for one in applicants):
        digest = postgres.ask(f"select min(digest) from material_files where name = '{words}.pdf'")
        assert (nodes[0].data / "blobs" / digest[:2] / digest).is_file(), words


def test_a_moved_clock_is_followed(nodes):
    nodes, postgres, _ = nodes
    living = [node for node in nodes if node.process.poll() is None]

    def shown(node):
        return int(re.search(r'data-now="(\d+)"', Visitor(node.origin).get("/zh").text)[1])

    before, visitor = shown(living[-1]), Visitor(living[0].origin)
    form = next(f for f in visitor.get("/zh").markup.forms if f.action.endswith("/demo/clock"))
    assert visitor.post(form.action, form.filled(lambda one: one.value)).status == 303
    moved = shown(living[0])
    assert moved > before + 3_600_000
    for node in living:
        eventually(10, "a node goes by the old clock", lambda: shown(node) >= moved - 5_000)
