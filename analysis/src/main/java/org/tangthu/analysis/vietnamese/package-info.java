/** Quốc ngữ: what a syllable is, how it is spelled and mis-spelled, typed and abbreviated. Knows nothing of Lucene. */
package org.tangthu.analysis.vietnamese;
