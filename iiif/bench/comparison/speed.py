"""Requests per second of the same workloads on all servers, in turns."""

from . import load, requests
from .report import median
from .stage import say

TITLES = {
    "tiles": "viewer tiles",
    "info": "info.json",
    "thumbnails": "thumbnails `!200,200` and `400,`",
    "regions": "free regions of 1000 to 3000 px to 800 px",
    "whole": "whole page at 1200 px",
}
AGAINST_IIP = {"tiles": 20, "info": 1, "thumbnails": 2, "regions": 1, "whole": 1}
AGAINST_NGINX = 0.4


def compare(options, stage, page, ours, nginx, report):
    report.heading(f"Speed, {page.name}, {options.connections} connections, medians of {options.rounds}")
    report.row("workload", "server", "requests/s", "p50 ms", "p99 ms", "CPU ms/request", "memory MB", "failures")
    report.row(*["---"] * 8)
    for workload in options.workloads:
        # Ours keeps nothing decoded. IIPImage does: where that matters, it is measured without as well.
        cached, bare = nginx.fronts
        others = [cached, nginx.plain, nginx.cached] if workload in ("tiles", "info") else [cached, bare]
        compare_servers(options, stage, page, workload, [ours, *others], report)


def compare_servers(options, stage, page, workload, servers, report):
    asked = requests.workload(workload, page)
    say(f"{workload}: {'; '.join(server.name for server in servers)}")
    for server in servers:
        load.end(load.begin(stage, server, asked, options.warmup, options.connections))
    rounds = [
        [load.measure(stage, server, asked, options.seconds, options.connections) for server in servers]
        for _ in range(options.rounds)
    ]
    rates = {}
    for server, measures in zip(servers, zip(*rounds)):
        middle = load.Measure(*(median(values) for values in zip(*measures)))
        report.row(
            TITLES[workload],
            server.name,
            f"{middle.rate:,.1f}" if middle.rate < 1000 else f"{middle.rate:,.0f}",
            f"{middle.p50:.2f}",
            f"{middle.p99:.2f}",
            f"{middle.cpu:.3f}",
            f"{middle.memory / 1e6:.0f}",
            f"{sum(measure.failures for measure in measures)}",
        )
        report.figures[f"{workload} {server.name}"] = middle._asdict()
        rates[server.name] = [measure.rate for measure in measures]
        if not all(rates[server.name]):
            raise RuntimeError(f"{server.name} answered nothing that is asked for in {workload}")
    verdicts(workload, rates, report)


def verdicts(workload, rates, report):
    """The ratio is the median of the ratios of each round: what disturbs one round disturbs both sides of it."""

    def ratio(other):
        return median([ours / theirs for ours, theirs in zip(rates["ours"], rates[other])])

    title = TITLES[workload]
    report.at_least(f"{title} / IIPImage", ratio("IIPImage"), AGAINST_IIP[workload])
    if "IIPImage, no cache" in rates:
        report.at_least(f"{title} / IIPImage, no cache", ratio("IIPImage, no cache"), AGAINST_IIP[workload])
    if workload == "tiles":
        report.at_least(f"{title} / nginx", ratio("nginx"), AGAINST_NGINX)
        report.at_least(f"{title} / nginx, open_file_cache", ratio("nginx, open_file_cache"), AGAINST_NGINX)
