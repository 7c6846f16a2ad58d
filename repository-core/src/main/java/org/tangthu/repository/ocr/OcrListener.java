package org.tangthu.repository.ocr;

/** Hears how far a run is. Called by several threads, one at a time. */
public interface OcrListener {
    /** The run has looked at everything. @param pages how many it will read */
    void begun(int pages);

    /** One page more is read, or failed. */
    void pageDone();

    /** A page could not be read. */
    void pageFailed(String item, String page, String why);

    /** An item could not be read, or its version not be committed; what was read of it is kept for the next run. */
    void itemFailed(String item, String why);

    /** All pages of an item are done, and what came out is committed. */
    void itemDone(ItemOutcome outcome);
}
