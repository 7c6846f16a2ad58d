package org.tangthu.portal.pages;

/** The languages of the interface. Vietnamese is the default and stands in no address. */
public enum Language {
    VI("vi"),
    EN("en");

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

    /** The language of this tag, and Vietnamese for any other text or none. */
    public static Language of(String tag) {
        return EN.tag.equals(tag) ? EN : VI;
    }
}
