package org.tangthu.repository.publication;

import java.util.Objects;

/** A sentence for librarians, in both languages of the interface. */
public record Bilingual(String vi, String en) {
    public Bilingual {
        Objects.requireNonNull(vi);
        Objects.requireNonNull(en);
    }

    /** English for {@code en}, Vietnamese for any other language. */
    public String in(String lang) {
        return lang.equals("en") ? en : vi;
    }
}
