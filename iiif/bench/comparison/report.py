"""Figures as Markdown, ready for docs/performance.md."""

from statistics import median as middle


def median(values):
    return middle(values)


class Report:
    def __init__(self):
        self.figures = {}
        self.judged = []

    def heading(self, words):
        print(f"\n### {words}\n", flush=True)

    def row(self, *cells):
        print(f"| {' | '.join(cells)} |", flush=True)

    def at_least(self, what, value, least):
        self.judge(what, value, f"at least {least:g}", value >= least)

    def at_most(self, what, value, most):
        self.judge(what, value, f"at most {most:.1f}", value <= most)

    def judge(self, what, value, aim, reached):
        self.judged.append((what, value, aim, reached))
        self.figures[what] = value

    def verdicts(self):
        """What was reached of what is aimed at."""
        self.heading("Ratios: ours / the other, medians of the rounds")
        self.row("what", "seen", "aim", "reached")
        self.row("---", "---", "---", "---")
        for what, value, aim, reached in self.judged:
            self.row(what, f"{value:.2f}", aim, "yes" if reached else "**no**")
