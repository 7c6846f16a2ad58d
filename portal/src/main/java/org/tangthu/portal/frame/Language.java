package org.tangthu.portal.frame;

import java.util.stream.Stream;

/** The languages of the interface. Vietnamese is the default and stands in no address. */
public enum Language {
    VI("vi"),
    EN("en");

    /** How a parameter of the language begins. */
    public static final String PARAMETER = "lang=";

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    /** The one to switch to. */
    public Language other() {
        return this == VI ? EN : VI;
    }

    /**
     * The language that the query of an address asks for by {@code lang}. Nothing else in it is looked at, so that a
     * malformed one does no harm.
     *
     * @param query as it came; null is none
     */
    public static Language ofQuery(String query) {
        return query == null
                ? VI
                : Stream.of(query.split("&"))
                        .filter(pair -> pair.startsWith(PARAMETER))
                        .findFirst()
                        .map(pair -> of(pair.substring(PARAMETER.length())))
                        .orElse(VI);
    }

    /** The language of this tag, and Vietnamese for any other text or none. */
    public static Language of(String tag) {
        return EN.tag.equals(tag) ? EN : VI;
    }
}
