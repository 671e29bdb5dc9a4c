"""One walk: a browser, a server of its own, an onlooker, and the people who take part."""

import random

from onlooker import Onlooker
from person import Person


class Walk:
    def __init__(self, browser, server, has_script):
        self.browser, self.server, self.has_script = browser, server, has_script
        self.onlooker = Onlooker(has_script)
        self.people = {}
        self.chance = random.Random(2025 + has_script)
        self.facts = {}

    @property
    def origin(self):
        return self.server.origin

    def digits(self, count):
        return "".join(self.chance.choice("0123456789") for _ in range(count))

    def visitor(self, name):
        """Somebody who has not signed in."""
        if name not in self.people:
            self.people[name] = Person(self, name)
        return self.people[name]

    def official(self, login):
        """Signs in at the first need and stays signed in, restarts included."""
        if login not in self.people:
            self.visitor(login).signs_in(login)
        return self.people[login]

    def server_dies(self):
        """Ends the server as a power cut would, and starts it again."""
        self.server.restart()

    def ends(self):
        for person in self.people.values():
            person.leaves()
        self.server.close()
