# The two commands:
#   make run     install what is missing, build, serve the demonstration at http://127.0.0.1:8080
#   make test    install what is missing, build, run every test, measure coverage, fuzz for FUZZ_SECONDS each
# And two that measure:
#   make bench-policy    build release, run the policy engine and its peers side by side, write Docs/Performance.md
#   make bench-evidence  the same for the reading of materials, on papers with known content and on samples
PORT ?= 8080
DATA ?= data
BINARY = .build/debug/duixian
FUZZ_SECONDS ?= 60
# Random alterations of a stored log that the independent verifier must notice; 10000 by `make tamper`.
TAMPERINGS ?= 1000

.PHONY: run test build tamper house unit browser format clean-demo coverage fuzz bench-policy bench-evidence

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
	scripts/coverage
	scripts/fuzz $(FUZZ_SECONDS)
	.venv/bin/python -m pytest -q -n 2 --dist loadfile Tests/Browser
	.venv/bin/python -m pytest -q Tests/Verifier --tamperings $(TAMPERINGS)

build:
	swift build

house:
	scripts/house

unit:
	swift build --build-tests && swift test --skip-build

browser:
	swift build --product duixian && .venv/bin/python -m pytest -q -n 2 --dist loadfile Tests/Browser

tamper:
	swift build --product duixian && .venv/bin/python -m pytest -q Tests/Verifier --tamperings 10000

# Lines run by the tests of the expression language and the policy core.
coverage:
	scripts/coverage

# Arbitrary text against the expression language and the policy loader.
fuzz:
	scripts/fuzz $(FUZZ_SECONDS)

format:
	swift format --in-place --recursive --configuration .swift-format Sources Tests

# A build of its own, so that .build stays as it is. BENCH="--repetitions 5" and the like are passed on.
bench-policy:
	scripts/setup run
	scripts/setup bench
	swift build -c release --scratch-path .build-release --product duixian
	.build-bench/venv/bin/python Benchmarks/policy/bench.py --binary .build-release/release/duixian $(BENCH)

bench-evidence:
	scripts/setup run
	scripts/setup bench
	swift build -c release --scratch-path .build-release --product duixian
	swift build -c release --scratch-path .build-release --product ScanBenchmark
	.build-bench/venv/bin/python Benchmarks/evidence/bench.py --binary .build-release/release/duixian $(BENCH)

# Begin the demonstration anew.
clean-demo:
	rm -rf $(DATA)
