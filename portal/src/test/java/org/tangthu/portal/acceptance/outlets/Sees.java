package org.tangthu.portal.acceptance.outlets;

/** What an answer must hold, so that a row cannot pass because nothing is there. Whatever is not granted may never be there. */
enum Sees {
    /** Whatever is not forbidden. */
    ANYTHING,
    /** Words of the page. */
    TEXT,
    /** An image of any size. */
    IMAGE,
    /** An image no larger than a preview. */
    SMALL_IMAGE,
    /** A PDF file. */
    PDF,
    /** What the item is called. */
    TITLE,
    /** That there is such an item: its identifier. */
    NAME,
    /** Not even the item's identifier. */
    NOTHING
}
