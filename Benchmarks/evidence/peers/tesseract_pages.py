"""tesseract over pictures of pages, one thread: a line of JSON a page."""
import subprocess, sys
import measure

measure.each(sys.argv[1:], lambda path: subprocess.run(
    ["tesseract", path, "-", "-l", "chi_sim", "--psm", "3"], capture_output=True, text=True, check=True).stdout)
