"""Every form that links lead to, for every role, with nothing, nonsense and malice in its fields.

The platform never fails (5xx), never runs or repeats what was typed as markup, refuses with 4xx and keeps the words.
"""

import secrets
from urllib.parse import urlencode

import pytest

from server import Server
from visitor import Visitor, crawl, demo_logins, pattern

MARK = "zq7"
HOSTILE = {
    "script": f"<script>{MARK}()</script>",
    "attribute": f'" onfocus={MARK} x="',
    "query": f"' OR 1=1 --{MARK}",
    "formula": f"=1+1{MARK}",
    "direction": f"\u202e{MARK}\u2066\u200b",
    "control": f"{MARK}\x00\x08\x1b[31m",
    "line": f"{MARK}\r\nSet-Cookie: {MARK}=1",
    "template": f"{{{{{MARK}}}}}\\({MARK})${{{MARK}}}%s%n",
    "huge": "9" * 400,
    "negative": "-1",
    "float": "1e309",
    "digits": "٣٤٥",
    "path": f"../../etc/passwd{MARK}",
    "long": f"长{MARK}" * 6000,
}
UNESCAPED = [f"<script>{MARK}", f'" onfocus={MARK}']
# What comes back in its field as it was typed, whatever the field asks for.
KEPT = ["script", "attribute", "query", "formula"]
# Pages of a draft are saved with whatever is filled in so far; a filter may be empty.
MAY_BE_EMPTY = ["/form/", "/completeness", "/scoring/", "/self-check/", "/check", "/opinion", "/worksheet", "/substantive"]
# Not repeated to whoever looks over a shoulder, like passwords.
NEVER_SHOWN = ["code"]
NEVER_PRESSED = ["/sign-out", "/demo/"]


class Attempt:
    """One form of one page, as one kind of visitor meets it."""

    def __init__(self, visitor, page, form):
        self.visitor, self.page, self.form = visitor, page, form
        self.action = form.action or page.path
        self.labels = page.markup.labels

    def key(self):
        names = ",".join(sorted({f.name for f in self.form.fields if f.name and f.kind != "hidden"}))
        return f"{self.form.method} {pattern(self.action)} {names}"

    def __str__(self):
        return f"{self.visitor.name}: {self.form.method} {pattern(self.action)}"

    @property
    def typed_fields(self):
        return [f for f in self.form.fields if f.name and f.is_typed]

    @property
    def needs_something(self):
        required = [f for f in self.typed_fields if "选填" not in self.labels.get(f.id, "选填")]
        return bool(required) and not any(part in self.action for part in MAY_BE_EMPTY)

    def post(self, fields):
        fresh = [(n, secrets.token_hex(16) if n == "idempotency" else v) for n, v in fields]
        return self.visitor.post(self.action, fresh, multipart=self.form.sends_files)

    def shown_again(self, answer):
        """The same form on the page that answers, if it is there."""
        names = {f.name for f in self.typed_fields}
        for form in answer.markup.forms:
            if names and names <= {f.name for f in form.fields}:
                return {f.name: f.value for f in form.fields}
        return None


@pytest.fixture(scope="module")
def attempts():
    server = Server().start()
    found = {}
    visitors = [Visitor(server.origin)]
    visitors += [Visitor(server.origin).sign_in_as(login) for login in demo_logins(server.origin)]
    for visitor in visitors:
        for page in crawl(visitor, each=2):
            if page.is_page and page.status < 400:
                for form in page.markup.forms:
                    attempt = Attempt(visitor, page, form)
                    if not any(part in attempt.action for part in NEVER_PRESSED):
                        found.setdefault(attempt.key(), attempt)
    yield list(found.values())
    server.close()


@pytest.fixture(scope="module")
def posts(attempts):
    return [attempt for attempt in attempts if attempt.form.method == "post"]


def test_the_crawl_meets_the_forms_of_all_offices(posts):
    names = {attempt.visitor.name for attempt in posts}
    assert len(posts) >= 20 and len(names) >= 6, sorted(map(str, posts))


def test_a_form_without_its_token_or_with_another_is_refused(posts):
    let_through = []
    for attempt in posts:
        fields = attempt.form.filled(lambda field: field.value)
        for sent in ([f for f in fields if f[0] != "csrf"],
                     [(n, "0" * len(v) if n == "csrf" else v) for n, v in fields]):
            answer = attempt.post(sent)
            if answer.status != 403:
                let_through.append(f"{attempt} answered {answer.status}")
    assert not let_through, "\n".join(let_through)


def test_a_form_with_nothing_in_it_is_refused_and_never_fails(posts):
    wrong = []
    for attempt in posts:
        answer = attempt.post([(f.name, f.value) for f in attempt.form.fields if f.kind == "hidden" and f.name])
        if answer.status >= 500 or (attempt.needs_something and not 400 <= answer.status < 500):
            wrong.append(f"{attempt} answered {answer.status}")
    assert not wrong, "\n".join(wrong)


def test_hostile_text_is_never_run_and_what_was_refused_is_kept(posts):
    wrong, refused, kept = [], 0, 0
    for attempt in posts:
        if not attempt.typed_fields:
            continue
        for name, value in HOSTILE.items():
            answer = attempt.post(attempt.form.filled(lambda field: value))
            if answer.status >= 500:
                wrong.append(f"{attempt} with {name} answered {answer.status}")
            if answer.is_page and any(text in answer.text for text in UNESCAPED):
                wrong.append(f"{attempt} with {name} repeats it unescaped")
            if any(MARK in header for header in answer.headers):
                wrong.append(f"{attempt} with {name} lets a header in")
            if answer.status == 422:
                refused += 1
                again = attempt.shown_again(answer)
                if name in KEPT and again is not None:
                    lost = [f.name for f in attempt.typed_fields if f.name not in NEVER_SHOWN and again[f.name].strip() != value.strip()]
                    kept += not lost
                    if lost:
                        wrong.append(f"{attempt} with {name} lost {lost}: {[again[n][:40] for n in lost]}")
    print(f"{len(posts)} forms, {refused} refusals, {kept} kept")
    assert not wrong, "\n".join(wrong)
    assert refused >= 40 and kept >= 15, (refused, kept)


def test_tampered_hidden_fields_never_make_the_platform_fail(posts):
    wrong = []
    for attempt in posts:
        hidden = [n for n in attempt.form.hidden() if n not in ("csrf", "idempotency")]
        for name in hidden:
            for value in (HOSTILE["script"], HOSTILE["huge"], HOSTILE["control"], ""):
                fields = attempt.form.filled(lambda field: field.value)
                answer = attempt.post([(n, value if n == name else v) for n, v in fields])
                if answer.status >= 500 or (answer.is_page and any(text in answer.text for text in UNESCAPED)):
                    wrong.append(f"{attempt} with {name}={value[:20]!r} answered {answer.status}")
    assert not wrong, "\n".join(wrong)


def test_filters_and_addresses_take_anything(attempts):
    wrong = []
    for attempt in (a for a in attempts if a.form.method == "get"):
        for name, value in HOSTILE.items():
            query = urlencode(attempt.form.filled(lambda field: value[:2000]))
            answer = attempt.visitor.get(f"{attempt.action.split('?')[0]}?{query}")
            if answer.status >= 500 or (answer.is_page and any(text in answer.text for text in UNESCAPED)):
                wrong.append(f"{attempt} with {name} answered {answer.status}")
    assert not wrong, "\n".join(wrong)


def test_what_was_taken_in_is_shown_as_text_everywhere(attempts):
    """After all of the above: nothing that any role can open fails or carries the markup that was typed."""
    wrong = []
    for visitor in {id(a.visitor): a.visitor for a in attempts}.values():
        for page in crawl(visitor, each=3):
            if page.status >= 500 or any(text in page.text for text in UNESCAPED):
                wrong.append(f"{visitor.name} {page.path} {page.status}")
    assert not wrong, "\n".join(wrong)
