/**
 * How texts in quốc ngữ and in Hán Nôm become terms of an index. {@link org.tangthu.analysis.Terms} says how terms are
 * spelled; the packages below know the languages, and {@code lucene} makes the terms. The jar needs the JDK, and Lucene
 * for the last package alone, so that any Solr can load it.
 */
package org.tangthu.analysis;
