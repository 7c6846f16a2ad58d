"""One measurement: wrk on one server, with the processor time and memory of that server."""

import json
import os
import subprocess
from pathlib import Path
from typing import NamedTuple

TICKS = os.sysconf("SC_CLK_TCK")
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
SCRIPT = Path(__file__).with_name("paths.lua")
THREADS = 2


class Measure(NamedTuple):
    """Answers a second, milliseconds, bytes; failures are answers that are not 200."""

    rate: float
    p50: float
    p99: float
    cpu: float
    memory: int
    failures: int


def begin(stage, server, asked, seconds, connections):
    """Starts wrk on these requests, in an order of its own for each of its threads."""
    paths = stage.folder / f"paths-{abs(hash((server.name, tuple(asked))))}.txt"
    paths.write_text("".join(server.path(request) + "\n" for request in asked))
    command = ["wrk", "-t", min(THREADS, connections), "-c", connections, "-d", f"{seconds}s", "--latency"]
    command += ["--timeout", "30s", "-s", SCRIPT, f"http://127.0.0.1:{server.port}", "--", paths]
    return subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, text=True)


def end(running):
    """What wrk saw."""
    output, _ = running.communicate()
    lines = [line for line in output.splitlines() if line.startswith("{")]
    if running.returncode or not lines:
        raise RuntimeError(f"wrk failed: {output.strip()[-300:]}")
    return json.loads(lines[-1])


def measure(stage, server, asked, seconds, connections):
    before = processor_seconds(server)
    seen = end(begin(stage, server, asked, seconds, connections))
    spent = processor_seconds(server) - before
    good = seen["requests"] - seen["failures"]
    return Measure(
        rate=good / seen["seconds"],
        p50=seen["p50"],
        p99=seen["p99"],
        cpu=1000 * spent / max(1, good),
        memory=memory(server),
        failures=seen["failures"],
    )


def processor_seconds(server):
    return sum(ticks(process) for process in server.processes()) / TICKS


def ticks(process):
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])
    except FileNotFoundError:
        return 0


def memory(server):
    return sum(resident(process) for process in server.processes())


def resident(process):
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE_BYTES
    except FileNotFoundError:
        return 0
