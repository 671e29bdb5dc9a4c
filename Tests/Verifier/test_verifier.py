"""Docs/verify.py, which shares no code with the platform, against logs that the platform wrote."""

import json
import random
import sqlite3
import sys

import pytest
import verify

import tampering
from server import ROOT
from stored_log import StoredLog

NAMES = [tampering.EVENTS, tampering.PAPERS, tampering.KEYS]


def files_of(folder):
    return {name: (folder / name).read_bytes() for name in NAMES}


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """A log with several checkpoints and two keys, its earlier states, and what a witness remembers."""
    log = StoredLog(tmp_path_factory.mktemp("log"))
    log.add(3)
    log.sign()
    log.earlier = [files_of(log.export("earlier-1"))]
    log.add(7)
    log.sign()
    log.run("audit", "rotate-key", "--data", log.data)
    log.earlier.append(files_of(log.export("earlier-2")))
    log.add(6)
    log.sign()
    log.add(1)
    server = log.serve()
    log.known = log.folder / "witness.json"
    log.run("witness", server.origin, "--state", log.known, "--once")
    server.terminate()
    assert server.wait(30) == 0
    log.sound = log.export("sound")
    return log


def test_the_platform_and_the_verifier_agree_on_a_sound_log(stored, capsys):
    assert verify.main([str(stored.sound), "--known", str(stored.known)]) == 0
    said = capsys.readouterr().out
    answer = json.loads(stored.run("audit", "verify", "--data", stored.data, "--known", stored.known, "--json"))
    assert answer["sound"] and answer["events"] > 17 and answer["checkpoints"] >= 4
    assert f"{answer['events']} entries, 0 erased, {answer['checkpoints']} checkpoints, 0 not yet signed" in said


def test_the_verifier_has_at_most_200_lines_and_imports_the_standard_library_only():
    text = (ROOT / "Docs/verify.py").read_text()
    assert len(text.splitlines()) <= 200
    imported = [name for line in text.splitlines() if line.startswith("import ") for name in line[7:].split(", ")]
    assert imported and set(imported) <= set(sys.stdlib_module_names)


def test_its_own_sm3_is_sm3():
    assert verify.sm3_plain(b"abc").hex() == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    assert verify.sm3_plain(b"abcd" * 16).hex() == "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
    for length in (0, 55, 56, 63, 64, 65, 300):
        assert verify.sm3_plain(b"x" * length) == verify.sm3(b"x" * length)


def test_every_random_alteration_of_the_stored_log_is_noticed(stored, tmp_path, request, capsys):
    count = request.config.getoption("--tamperings")
    seed = request.config.getoption("--seed") or random.SystemRandom().randrange(1 << 32)
    dice, sound, done, missed = random.Random(seed), files_of(stored.sound), {}, []
    while sum(done.values()) < count:
        way = dice.choice(tampering.ALL)
        altered = way(sound, dice, stored.earlier)
        if altered == sound:
            continue
        done[way.__name__] = done.get(way.__name__, 0) + 1
        for name, data in altered.items():
            (tmp_path / name).write_bytes(data)
        if verify.main([str(tmp_path), "--known", str(stored.known)]) == 0:
            missed.append((way.__name__, sum(done.values())))
    capsys.readouterr()
    with capsys.disabled():
        print(f"\n{count} alterations, seed {seed}: {dict(sorted(done.items()))}, {len(missed)} missed")
    assert not missed, missed[:10]
    assert len(done) == len(tampering.ALL)


def test_a_rewritten_log_under_another_key_is_noticed(stored, tmp_path, capsys):
    other = StoredLog(tmp_path)
    other.add(2)
    other.sign()
    assert verify.main([str(other.export("other"))]) == 0
    assert verify.main([str(other.folder / "other"), "--known", str(stored.known)]) == 1
    assert "other keys" in capsys.readouterr().err


def test_a_witness_refuses_a_log_that_was_rolled_back(stored, tmp_path):
    log = StoredLog(tmp_path)
    log.add(2)
    log.sign()
    backup = tmp_path / "backup.sqlite"
    sqlite3.connect(log.data / "duixian.sqlite").execute("vacuum into ?", (str(backup),))
    log.add(2)
    server, state = log.serve(), tmp_path / "state.json"
    try:
        assert "一致" in log.run("witness", server.origin, "--state", state, "--once")
        assert "一致" in log.run("witness", server.origin, "--state", state)
    finally:
        server.terminate()
        server.wait(30)
    for name in ("duixian.sqlite", "duixian.sqlite-wal", "duixian.sqlite-shm"):
        (log.data / name).unlink(missing_ok=True)
    backup.rename(log.data / "duixian.sqlite")
    server = log.serve()
    try:
        assert "变短" in log.run("witness", server.origin, "--state", state, status=1)
        log.add(4)
        server.terminate()
        server.wait(30)
        server = log.serve()
        assert "分叉" in log.run("witness", server.origin, "--state", state, status=1)
        assert len(list(tmp_path.glob("state.json.evidence-*.json"))) >= 1
    finally:
        server.terminate()
        server.wait(30)
    log.run("witness", server.origin, "--state", state, status=2)
