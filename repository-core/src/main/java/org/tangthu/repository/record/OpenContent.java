package org.tangthu.repository.record;

import java.util.Objects;
import java.util.function.Supplier;
import org.tangthu.repository.model.PageList;

/**
 * What of an item's content anybody may have. Pages are looked up where a format names them, since most do not. As
 * thread-safe as the look-up.
 */
public final class OpenContent {
    /** Of a record only, and of what nobody sees. */
    public static final OpenContent NONE = new OpenContent(false, () -> PageList.NONE);

    private final boolean readable;
    private final Supplier<PageList> pages;

    private OpenContent(boolean readable, Supplier<PageList> pages) {
        this.readable = readable;
        this.pages = Objects.requireNonNull(pages);
    }

    /** Small images of the pages. */
    public static OpenContent previews(Supplier<PageList> pages) {
        return new OpenContent(false, pages);
    }

    /** The images and texts of the pages. */
    public static OpenContent full(Supplier<PageList> pages) {
        return new OpenContent(true, pages);
    }

    /** Whether there are images to see, if only small ones. */
    boolean viewable() {
        return this != NONE;
    }

    /** Whether images and texts may be had as they are. */
    boolean readable() {
        return readable;
    }

    /** The pages to be named; none where there are no images to see. Looked up each time. */
    PageList pages() {
        return pages.get();
    }
}
