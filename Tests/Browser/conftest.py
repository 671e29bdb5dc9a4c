import pytest
from playwright.sync_api import sync_playwright

from server import Server

CHROMIUM = "/usr/bin/chromium-headless-shell"


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server():
    """One demonstration for all tests that only read."""
    server = Server().start()
    yield server
    server.close()
