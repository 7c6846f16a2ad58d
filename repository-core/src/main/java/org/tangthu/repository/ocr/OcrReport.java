package org.tangthu.repository.ocr;

import java.util.Map;
import org.tangthu.repository.ocr.PagePlan.Verdict;

/**
 * What a run came to, in pages.
 *
 * @param read with words
 * @param refused whose new text was too unsure, or no better than the one they have
 * @param failed that could not be read or committed
 * @param skipped that were not to be read, by reason
 * @param stopped whether the run ended before all was done
 */
public record OcrReport(int read, int blank, int refused, int failed, Map<Verdict, Integer> skipped, boolean stopped) {
    public OcrReport {
        skipped = Map.copyOf(skipped);
    }
}
