"""What a first visit weighs, and the headers no answer may lack."""

import gzip

import pytest

from server import ROOT
from visitor import Visitor, crawl

KILOBYTE = 1024
# Any origin's script, style or frame is forbidden; nothing inline runs.
POLICY = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "form-action 'self'",
    "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
]


@pytest.fixture(scope="module")
def visitor(server):
    return Visitor(server.origin)


def compressed(visitor, path):
    answer = visitor.get(path)
    assert answer.status == 200, path
    return len(gzip.compress(answer.body, 9))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_home_page_with_style_and_script_weighs_at_most_14_kilobytes_compressed(visitor, language):
    home = visitor.get(f"/{language}")
    weights = {f"/{language}": len(gzip.compress(home.body, 9))}
    weights.update({path: compressed(visitor, path) for path in home.markup.assets if "print" not in path})
    assert len(weights) >= 3, f"the home page names no style or no script: {weights}"
    assert sum(weights.values()) <= 14 * KILOBYTE, weights


def test_no_public_page_is_heavier_than_ten_kilobytes_compressed_but_the_guide(visitor):
    """The guide is one document to be read and printed whole: all clauses, rules and readings, at most 20 KB."""
    weights = {a.path: len(gzip.compress(a.body, 9)) for a in crawl(visitor, each=1) if a.is_page}
    assert len(weights) >= 8, weights
    heavy = {
        path: weight for path, weight in weights.items()
        if weight > (20 if path.startswith("/zh/guide/") else 10) * KILOBYTE
    }
    assert not heavy, heavy


@pytest.mark.parametrize("name, kilobytes", [("duixian.css", 14), ("duixian.js", 10)])
def test_style_and_script_stay_within_their_budgets(name, kilobytes):
    size = (ROOT / "Public" / name).stat().st_size
    assert size <= kilobytes * KILOBYTE, f"{name} has {size} bytes"


def answers(visitor):
    home = visitor.get("/zh").markup
    yield visitor.get("/")
    yield visitor.get("/zh")
    yield visitor.get("/zh/no-such-page")
    yield visitor.get("/zh/desk")
    yield visitor.get("/zh/apply")
    yield visitor.get("/healthz")
    yield visitor.get("/metrics")
    for asset in home.assets:
        yield visitor.get(asset)
    yield visitor.get("/assets/no-such-file.css")
    yield visitor.post("/zh/sign-in", [("login", "nobody")])
    yield visitor.post("/zh/sign-in", [("login", "nobody")], headers={"Origin": "http://elsewhere.example"})
    yield visitor.ask("PUT", "/zh")
    yield visitor.post("/zh/demo", [("csrf", home.forms[0].hidden()["csrf"])])
    yield visitor.get("/zh/%00%ff")
    yield visitor.ask("HEAD", "/zh")


def test_every_kind_of_answer_carries_the_security_headers(visitor):
    lacking, statuses = [], set()
    for answer in answers(visitor):
        statuses.add(answer.status)
        policy = [part.strip() for part in answer.headers.get("content-security-policy", "").split(";")]
        lacking += [f"{answer.path} {answer.status}: {rule}" for rule in POLICY if rule not in policy]
        for name, value in {
            "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "same-origin",
            "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
        }.items():
            if answer.headers.get(name) != value:
                lacking.append(f"{answer.path} {answer.status}: {name} is {answer.headers.get(name)!r}")
        if not answer.headers.get("cache-control"):
            lacking.append(f"{answer.path} {answer.status}: no cache-control")
        if "server" in answer.headers:
            lacking.append(f"{answer.path} {answer.status}: names its software")
    assert {200, 303, 403, 404, 405} <= statuses, statuses
    assert not lacking, "\n".join(lacking)


def test_session_cookies_are_kept_from_scripts_and_other_sites(server):
    visitor = Visitor(server.origin)
    for answer in [visitor.get("/zh/sign-in"), visitor.get("/zh/demo")]:
        cookie = answer.headers.get("set-cookie", "")
        if cookie:
            assert "httponly" in cookie.lower() and "samesite" in cookie.lower(), cookie
    assert visitor.cookies, "no cookie was ever set"
