"""ocrmypdf over pictures of pages, one job: a line of JSON a page."""
import pathlib, subprocess, sys, tempfile
import measure


def text(path):
    with tempfile.TemporaryDirectory() as folder:
        beside = pathlib.Path(folder) / "text"
        subprocess.run(
            [str(pathlib.Path(sys.executable).parent / "ocrmypdf"), "-l", "chi_sim", "--jobs", "1", "--image-dpi", "200",
             "--output-type", "pdf", "--sidecar", str(beside), "--quiet", path, str(pathlib.Path(folder) / "out.pdf")],
            capture_output=True, check=True)
        return beside.read_text()


measure.each(sys.argv[1:], text)
