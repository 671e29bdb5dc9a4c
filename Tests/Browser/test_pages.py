"""Every page of the demonstration, by every role: accessible, reflowing, well formed, in both languages."""

import pytest

from onlooker import DESKTOP, Onlooker
from visitor import Visitor, crawl, demo_logins, pattern


@pytest.fixture(scope="module")
def pages(server):
    """For every kind of visitor, the pages that links lead to; a route belongs to the first who meets it."""
    met, shares = set(), {}
    for login in [None, *demo_logins(server.origin)]:
        visitor = Visitor(server.origin)
        if login:
            visitor.sign_in_as(login)
        shares[login] = []
        for answer in crawl(visitor):
            if pattern(answer.path) not in met or answer.status >= 400 or not answer.is_page:
                met.add(pattern(answer.path))
                shares[login].append(answer)
    return shares


def test_no_link_leads_nowhere(pages):
    broken = [f"{login or 'public'} {a.path} {a.status}" for login, share in pages.items() for a in share if a.status >= 400]
    assert not broken, "\n".join(broken)


def test_every_page_is_accessible_in_both_languages_and_widths(server, browser, pages):
    onlooker = Onlooker()
    for login, share in pages.items():
        context = browser.new_context(viewport={"width": DESKTOP[0], "height": DESKTOP[1]}, locale="zh-CN")
        if login:
            visitor = Visitor(server.origin).sign_in_as(login)
            context.add_cookies([
                {"name": name, "value": value, "url": server.origin} for name, value in visitor.cookies.items()])
        page = context.new_page()
        onlooker.attend(page)
        for answer in share:
            if answer.is_page and answer.status < 400:
                page.goto(server.origin + answer.path)
                onlooker.look(page)
        context.close()
    print(f"looked at {len(onlooker.seen)} routes")
    assert not onlooker.complaints, onlooker.report()
