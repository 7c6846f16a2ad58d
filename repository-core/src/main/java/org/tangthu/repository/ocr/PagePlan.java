package org.tangthu.repository.ocr;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.model.Page;

/**
 * What shall become of a page.
 *
 * @param figure how good the text is that it has, 0 to 1; empty where that does not matter, or cannot be told
 * @param why in words
 */
public record PagePlan(Page page, Verdict verdict, Optional<Double> figure, String why) {
    public PagePlan {
        Objects.requireNonNull(page);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(figure);
        Objects.requireNonNull(why);
    }

    /** Whether it is read, else the reason why not. */
    public enum Verdict {
        READ,
        /** A person wrote the text that it has. */
        PERSONS_TEXT,
        /** A machine did, and well enough for what was asked. */
        HAS_TEXT,
        /** Something is doubtful of it; but nobody asked for another, or a person stands for it. */
        DOUBTFUL,
        /** The same engine read it with the same models before. */
        READ_BEFORE,
        /** There is Nôm in the item. */
        NOM,
        /** A model is not installed. */
        NO_MODEL,
        /** The item is withdrawn. */
        WITHDRAWN;

        /** Such as {@code persons-text}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isToBeRead() {
        return verdict == Verdict.READ;
    }
}
