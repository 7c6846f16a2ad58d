/**
 * Hán and Nôm characters: which are forms of one, and how each is read. Both are tables among the resources, made by
 * {@code bench/readings} of this module from the sources that stand there. Knows nothing of Lucene.
 */
package org.tangthu.analysis.hannom;
