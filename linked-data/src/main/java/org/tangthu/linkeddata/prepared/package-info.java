/**
 * Lists that doors for harvesters serve ready-made: sets of files that are written in the background from the feed, beside
 * the set that is served, and take its place at once. A {@link org.tangthu.linkeddata.prepared.Recipe} says what is
 * written, {@link org.tangthu.linkeddata.prepared.PreparedSet} keeps it, {@link org.tangthu.linkeddata.prepared.Preparation}
 * makes it anew. They are derived data and may be removed at any time.
 */
package org.tangthu.linkeddata.prepared;
