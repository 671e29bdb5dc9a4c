# The two commands:
#   make run     install what is missing, build, serve the demonstration at http://127.0.0.1:8080
#   make test    install what is missing, build, run every test
PORT ?= 8080
DATA ?= data
BINARY = .build/debug/duixian

.PHONY: run test build house unit browser format clean-demo

run:
	scripts/setup run
	swift build --product duixian
	$(BINARY) serve --demo --data $(DATA) --port $(PORT)

test:
	scripts/setup test
	scripts/house
	swift build --build-tests
	swift test --skip-build
	$(BINARY) policy check Policies
	.venv/bin/python -m pytest -q Tests/Browser

build:
	swift build

house:
	scripts/house

unit:
	swift build --build-tests && swift test --skip-build

browser:
	swift build --product duixian && .venv/bin/python -m pytest -q Tests/Browser

format:
	swift format --in-place --recursive --configuration .swift-format Sources Tests

# Begin the demonstration anew.
clean-demo:
	rm -rf $(DATA)
