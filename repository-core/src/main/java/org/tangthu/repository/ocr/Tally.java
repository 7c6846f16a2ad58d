package org.tangthu.repository.ocr;

import java.util.EnumMap;
import java.util.Map;
import org.tangthu.repository.ocr.PagePlan.Verdict;

/** Counts what becomes of pages, and tells the listener, one thread at a time. */
final class Tally {
    private final OcrListener listener;
    private final Map<Verdict, Integer> skipped = new EnumMap<>(Verdict.class);
    private int read;
    private int blank;
    private int refused;
    private int failed;

    Tally(OcrListener listener) {
        this.listener = listener;
    }

    synchronized void begun(int pages) {
        listener.begun(pages);
    }

    synchronized void skipped(Verdict verdict) {
        skipped.merge(verdict, 1, Integer::sum);
    }

    synchronized void pageDone() {
        listener.pageDone();
    }

    synchronized void pageFailed(String item, String page, String why) {
        failed++;
        listener.pageFailed(item, page, why);
    }

    /** @param pages that were to be read and had not failed by themselves */
    synchronized void itemFailed(String item, int pages, String why) {
        failed += pages;
        listener.itemFailed(item, why);
    }

    synchronized void itemDone(ItemOutcome outcome) {
        read += outcome.read();
        blank += outcome.blank();
        refused += outcome.refused();
        listener.itemDone(outcome);
    }

    /** @param stopped whether the run ended before all was done */
    synchronized OcrReport report(boolean stopped) {
        return new OcrReport(read, blank, refused, failed, skipped, stopped);
    }
}
