package org.tangthu.portal.ocr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tangthu.repository.ocr.ItemOutcome;
import org.tangthu.repository.ocr.ItemPlan;
import org.tangthu.repository.ocr.OcrReport;
import org.tangthu.repository.ocr.PagePlan;
import org.tangthu.repository.ocr.PagePlan.Verdict;

/** How what happens is told to an operator. */
final class OcrLines {
    private static final String FORM = "%-9s %s  %s";

    private OcrLines() {}

    static String done(ItemOutcome outcome) {
        StringBuilder text = new StringBuilder(pages(outcome.read()) + " with " + String.join("+", outcome.models()));
        outcome.confidence().ifPresent(mean -> text.append(String.format(Locale.ROOT, ", mean confidence %.2f", mean)));
        if (outcome.blank() > 0) {
            text.append(", ").append(outcome.blank()).append(" blank");
        }
        if (outcome.refused() > 0) {
            text.append(", ").append(outcome.refused()).append(" too unsure or no better, not kept");
        }
        if (outcome.nom()) {
            text.append("; marked: no model knows Nôm");
        }
        text.append(outcome.version() == 0 ? "" : "; version " + outcome.version());
        return FORM.formatted(outcome.version() == 0 ? "unchanged" : "read", outcome.id(), text);
    }

    static String pageFailed(String item, String page, String why) {
        return FORM.formatted("FAILED", item, "page " + page + ": " + why);
    }

    static String itemFailed(String item, String why) {
        return FORM.formatted("FAILED", item, why);
    }

    /** The pages that are to be read, or that somebody should look at. */
    static List<String> pages(ItemPlan plan) {
        return plan.pages().stream()
                .filter(OcrLines::isToBeTold)
                .map(page -> FORM.formatted(
                        word(page.verdict()),
                        plan.item().id(),
                        "page " + page.page().name() + models(plan, page.verdict()) + ": " + page.why()))
                .toList();
    }

    /** The same, counted by reason. */
    static List<String> summary(ItemPlan plan) {
        Map<Verdict, Integer> counts = new TreeMap<>();
        Map<Verdict, String> reasons = new LinkedHashMap<>();
        plan.pages().stream().filter(OcrLines::isToBeTold).forEach(page -> {
            counts.merge(page.verdict(), 1, Integer::sum);
            reasons.putIfAbsent(page.verdict(), page.why());
        });
        return counts.entrySet().stream()
                .map(count -> FORM.formatted(
                        word(count.getKey()),
                        plan.item().id(),
                        pages(count.getValue()) + models(plan, count.getKey()) + ": " + reasons.get(count.getKey())))
                .toList();
    }

    static String report(OcrReport report, OcrMode mode) {
        String others = report.skipped().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> count.getValue() + " " + told(count.getKey()))
                .collect(Collectors.joining(", "));
        if (mode != OcrMode.RUN) {
            return (others.isEmpty() ? "no pages" : "pages: " + others) + "; nothing was changed";
        }
        return pages(report.read()) + " read, " + report.blank() + " blank, " + report.refused() + " not kept, "
                + report.failed() + " failed" + (others.isEmpty() ? "" : "; skipped: " + others);
    }

    private static boolean isToBeTold(PagePlan page) {
        return page.verdict() != Verdict.PERSONS_TEXT && page.verdict() != Verdict.HAS_TEXT;
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case READ -> "read";
            case DOUBTFUL -> "doubtful";
            default -> "skipped";
        };
    }

    private static String models(ItemPlan plan, Verdict verdict) {
        return verdict == Verdict.READ ? " with " + String.join("+", plan.models()) : "";
    }

    private static String told(Verdict verdict) {
        return switch (verdict) {
            case READ -> "to be read";
            case PERSONS_TEXT -> "with a person's text";
            case HAS_TEXT -> "with a machine's text";
            case DOUBTFUL -> "with a doubtful text";
            case READ_BEFORE -> "read by the same engine before";
            case NOM -> "in items with Nôm";
            case NO_MODEL -> "without a model";
            case WITHDRAWN -> "in withdrawn items";
        };
    }

    private static String pages(int count) {
        return count + (count == 1 ? " page" : " pages");
    }
}
