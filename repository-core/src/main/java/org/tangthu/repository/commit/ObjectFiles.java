package org.tangthu.repository.commit;

/** Names of the files that every object has or may have; see also {@code masters/} and {@code text/} in {@code Page}. */
public final class ObjectFiles {
    /** The description. */
    public static final String RECORD = "record.json";
    /** Pages and structure, where there are any. */
    public static final String PAGES = "pages.json";
    /** Events. */
    public static final String PREMIS = "premis.json";
    /** What stays of an entity that was erased, in the place of its record. */
    public static final String TOMBSTONE = "tombstone.json";

    private ObjectFiles() {}
}
