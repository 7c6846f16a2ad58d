package org.tangthu.iiif.presentation.model;

import java.util.Map;

/**
 * A version of the IIIF Presentation API: how it writes what all versions tell. What the methods return is a tree to be
 * written as JSON, once and from beginning to end: long lists in it are iterators that make their members on the way,
 * so that no tree of a large book ever stands in memory whole.
 */
public interface PresentationApi {
    /** Under which the version's documents stand, such as {@code /iiif/presentation/3}. */
    String path();

    /** The media type of its JSON-LD, with the parameters that the version asks for. */
    String linkedDataType();

    /** Whether JSON-LD is what a client gets that says nothing of media types; else it is plain JSON. */
    boolean prefersLinkedData();

    Map<String, Object> manifest(Manifest manifest);

    /** A canvas by itself. */
    Map<String, Object> canvas(Canvas canvas);

    /** A range by itself, with all within it. */
    Map<String, Object> range(Range range);

    Map<String, Object> collection(Listing listing);

    /** The text of a page by itself. */
    Map<String, Object> annotations(AnnotatedPage page);
}
