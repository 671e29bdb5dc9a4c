import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "Docs"), str(ROOT / "Tests/Browser")]


def pytest_addoption(parser):
    parser.addoption("--tamperings", type=int, default=1000, help="random alterations of the stored log (10000 in full)")
    parser.addoption("--seed", type=int, default=None, help="of the alterations; random without it")
