package org.tangthu.portal.search;

/** Counts what the descriptions of published items lack. Thread-safe. */
public interface QualityIndex {
    /**
     * As of less than a minute ago; takes no longer with more items than to count them once a minute.
     *
     * @throws SearchUnavailable when the index cannot answer now
     */
    QualityCounts counts();
}
