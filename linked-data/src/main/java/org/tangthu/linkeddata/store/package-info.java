/**
 * Where descriptions are kept for queries: one named graph per description, in generations so that a rebuild grows beside
 * what is being served. {@link org.tangthu.linkeddata.store.RdfStore} is the port; TDB2 on a folder is what comes in the
 * box.
 */
package org.tangthu.linkeddata.store;
