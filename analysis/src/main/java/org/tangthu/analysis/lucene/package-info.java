/** The analysis as Lucene and Solr load it: a tokenizer and filters, found by their names in a schema. */
package org.tangthu.analysis.lucene;
