/** Hán and Nôm characters: which are forms of one, and how each is read. Knows nothing of Lucene. */
package org.tangthu.analysis.hannom;
