"""A visitor without a browser: HTTP with cookies, quick enough to try every form, and a crawl along the links."""

import http.client
import http.cookies
import re
import secrets
from collections import deque
from dataclasses import dataclass
from urllib.parse import unquote, urlencode, urljoin, urlsplit

from markup import Markup


@dataclass
class Answer:
    status: int
    headers: dict
    body: bytes
    path: str

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    @property
    def is_page(self):
        return self.headers.get("content-type", "").startswith("text/html")

    @property
    def markup(self):
        return Markup(self.text)


class Visitor:
    def __init__(self, origin, name="public"):
        self.origin, self.name = origin, name
        self.authority = urlsplit(origin).netloc
        self.cookies = {}

    def ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection(self.authority, timeout=60)
        sent = {"Accept-Language": "zh-CN", **(headers or {})}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if method not in ("GET", "HEAD"):
            sent.setdefault("Origin", self.origin)
        try:
            connection.request(method, path, body, sent)
            response = connection.getresponse()
            answer = Answer(
                response.status, {k.lower(): v for k, v in response.getheaders()}, response.read(), path)
            for name, value in response.getheaders():
                if name.lower() == "set-cookie":
                    for morsel in http.cookies.SimpleCookie(value).values():
                        if morsel["max-age"] == "0":
                            self.cookies.pop(morsel.key, None)
                        else:
                            self.cookies[morsel.key] = morsel.value
            return answer
        finally:
            connection.close()

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, fields, multipart=False, headers=None):
        if multipart:
            boundary = "walk" + secrets.token_hex(8)
            parts = "".join(
                f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                for name, value in fields)
            body = (parts + f"--{boundary}--\r\n").encode()
            kind = f"multipart/form-data; boundary={boundary}"
        else:
            body, kind = urlencode(fields).encode(), "application/x-www-form-urlencoded"
        return self.ask("POST", path, body, {"Content-Type": kind, **(headers or {})})

    def sign_in_as(self, login):
        """By the demonstration's own button, which any visitor may press."""
        page = self.get("/zh/demo").markup
        form = next(f for f in page.forms if f.hidden().get("login") == login)
        answer = self.post(form.action, list(form.hidden().items()))
        assert answer.status == 303, f"signing in as {login}: {answer.status}"
        self.name = login
        return self


def demo_logins(origin):
    """The accounts that the demonstration offers, in its order."""
    forms = Visitor(origin).get("/zh/demo").markup.forms
    return [f.hidden()["login"] for f in forms if "login" in f.hidden()]


def pattern(path):
    """The route an address belongs to: components that hold a digit or a capital stand for an identifier."""
    parts = unquote(urlsplit(path).path).strip("/").split("/")[1:]
    return "/" + "/".join(":id" if re.search(r"[0-9A-Z]|[^\x00-\x7f]", part) else part for part in parts)


def crawl(visitor, each=2, limit=400):
    """The pages that links lead to, at most `each` of a route, in the order they were found; Chinese pages only."""
    start = "/zh"
    found, counts = [], {}
    waiting, known = deque([start]), {start}
    while waiting and len(found) < limit:
        path = waiting.popleft()
        route = pattern(path)
        if counts.get(route, 0) >= each:
            continue
        answer = visitor.get(path)
        hops = 0
        while answer.status in (302, 303) and hops < 5:
            path, hops = urljoin(path, answer.headers["location"]), hops + 1
            answer = visitor.get(path)
        counts[route] = counts.get(route, 0) + 1
        found.append(answer)
        if not answer.is_page:
            continue
        for link in answer.markup.links:
            target = urlsplit(urljoin(path, link))
            inside = not target.netloc or target.netloc == visitor.authority
            address = target.path + (f"?{target.query}" if target.query else "")
            is_choice = re.search(r"(^|&)(size|next)=", target.query)
            if inside and target.path.startswith("/zh") and not is_choice and address not in known:
                known.add(address)
                waiting.append(address)
    return found
