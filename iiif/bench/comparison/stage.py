"""Where a comparison takes place: programs, a folder, the pages."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[3]
IIIF = ROOT / "iiif" / "target"
IIPSRV = "/usr/lib/iipimage-server/iipsrv.fcgi"
PROGRAMS = ["java", "wrk", "nginx", "spawn-fcgi", "vips", "vipsheader", IIPSRV]
HEAP = "-Xmx768m"


class Page(NamedTuple):
    file: Path
    width: int
    height: int

    @property
    def name(self):
        return f"{round(self.width * self.height / 1e6)} megapixels"


class Stage:
    def __init__(self, folder, build):
        missing = [program for program in PROGRAMS if not find(program)]
        if missing:
            raise RuntimeError(f"not installed: {', '.join(missing)}")
        self.kept = folder is not None
        self.folder = folder.resolve() if folder else Path(tempfile.mkdtemp(prefix="tangthu-compare"))
        self.folder.mkdir(parents=True, exist_ok=True)
        # Started by root, nginx reads the files as another user.
        self.folder.chmod(0o755)
        if build:
            say("building")
            run("mvn", "-q", "-B", "-Pbenchmarks", "-DskipTests", "package", cwd=ROOT)

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        if not self.kept:
            shutil.rmtree(self.folder, ignore_errors=True)

    def page(self, given):
        return self._page(given, "page.tif", 6000, 8000)

    def large(self, given):
        return self._page(given, "large.tif", 9000, 11200)

    def _page(self, given, name, width, height):
        file = given.resolve() if given else self.folder / name
        if not given and not file.exists():
            say(f"drawing a page of {width} x {height}")
            run(*self.java("DrawnPage", width, height, file))
        return Page(file, *(int(run("vipsheader", "-f", side, file)) for side in ("width", "height")))

    def archive(self):
        for program in sorted((ROOT / "portal" / "target").glob("tangthu-*/bin/tangthu")):
            return program
        raise RuntimeError("there is no archive in portal/target; run without --no-build")

    def java(self, name, *arguments):
        """The command line of a program among the benchmarks."""
        path = IIIF / "benchmarks.classpath"
        if not path.exists():
            raise RuntimeError("the benchmarks are not compiled; run without --no-build")
        classes = f"{IIIF}/classes:{IIIF}/test-classes:{path.read_text().strip()}"
        return ["java", HEAP, "-Djava.awt.headless=true", "-cp", classes, f"org.tangthu.iiif.bench.{name}"] + [
            str(argument) for argument in arguments
        ]


def find(program):
    return shutil.which(program, path=os.environ["PATH"] + ":/usr/sbin:/sbin")


def run(*command, **options):
    """Runs a program to its end and gives what it printed."""
    command = [str(part) for part in command]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[:3])} … failed: {(done.stderr or done.stdout).strip()[-500:]}")
    return done.stdout.strip()


def say(words):
    print(f"-- {words}", file=sys.stderr, flush=True)
