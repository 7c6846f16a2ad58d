package org.tangthu.linkeddata.named;

import java.util.Objects;

/** A text in both languages. */
public record Texts(String vi, String en) {
    public Texts {
        Objects.requireNonNull(vi);
        Objects.requireNonNull(en);
    }

    /** @param language {@code vi} or {@code en} */
    public String in(String language) {
        return language.equals("en") ? en : vi;
    }
}
