package org.tangthu.linkeddata.prepared;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file of a set.
 *
 * @param content of what stands in it
 * @param stored of the bytes on disk
 * @param packed whether these are the content packed with gzip
 */
public record PreparedFile(String name, Sum content, Sum stored, boolean packed) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");

    public PreparedFile {
        name = checked(name);
        Objects.requireNonNull(content);
        Objects.requireNonNull(stored);
    }

    /** @throws IllegalArgumentException if it cannot be the name of a file here */
    static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no name of a prepared file: write it in small letters,"
                            + " digits, points and hyphens, at most 100");
        }
        return name;
    }
}
