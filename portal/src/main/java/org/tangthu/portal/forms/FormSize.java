package org.tangthu.portal.forms;

/**
 * How large a form may be.
 *
 * @param bytes of its body
 * @param fields how many it has
 */
public record FormSize(int bytes, int fields) {
    public static final FormSize USUAL = new FormSize(64 * 1024, 500);

    /** Of a whole description, or a list of many files; letters of Vietnamese take up to nine bytes in a form. */
    public static final FormSize LARGE = new FormSize(4 << 20, 20_000);
}
