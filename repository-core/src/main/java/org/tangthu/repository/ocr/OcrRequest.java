package org.tangthu.repository.ocr;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What shall be read, and how.
 *
 * @param items identifiers; empty for all items
 * @param library whose items alone; empty for those of all libraries
 * @param limit how many pages at most
 * @param reread which texts of machines are made anew
 * @param models to be used whatever an item's languages are; empty to choose by these
 * @param nom whether items with Nôm are read too, though no model knows it
 * @param leastConfidence texts of which the engine itself is less sure, 0 to 1, are not kept
 * @param parallel how many pages at one time
 * @param patience for one page
 */
public record OcrRequest(
        List<String> items,
        Optional<String> library,
        OptionalInt limit,
        Reread reread,
        List<String> models,
        boolean nom,
        double leastConfidence,
        int parallel,
        Duration patience) {
    /** How many pages may be read at one time. */
    public static final int MAX_PARALLEL = 64;

    /** A page of newspaper takes a tenth of it. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    public OcrRequest {
        items = List.copyOf(items);
        models = List.copyOf(models);
        Objects.requireNonNull(library);
        Objects.requireNonNull(limit);
        check(limit.orElse(1) >= 1, "at least one page is to be read");
        Objects.requireNonNull(reread);
        check(leastConfidence >= 0 && leastConfidence <= 1, "a confidence lies between 0 and 1");
        check(parallel >= 1 && parallel <= MAX_PARALLEL, "1 to " + MAX_PARALLEL + " pages are read at one time");
        check(!patience.isNegative() && !patience.isZero(), "a page takes more than no time");
        check(models.stream().allMatch(name -> name.matches("\\w{1,60}")), "a model has a name such as vie");
    }

    /** Pages without text of all items, on all cores but one. */
    public static OcrRequest all() {
        int parallel = Math.max(1, Math.min(MAX_PARALLEL, Runtime.getRuntime().availableProcessors() - 1));
        return new OcrRequest(
                List.of(), Optional.empty(), OptionalInt.empty(), Reread.NONE, List.of(), false, 0, parallel, PATIENCE);
    }

    /** The same of other items. */
    public OcrRequest withItems(List<String> others) {
        return new OcrRequest(others, library, limit, reread, models, nom, leastConfidence, parallel, patience);
    }

    private static void check(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException(rule);
        }
    }
}
