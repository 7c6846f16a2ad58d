/**
 * Linked data: the RDF store, its projector and its doors. {@link org.tangthu.linkeddata.LinkedData} puts the parts
 * together; nothing else here is for other modules to make.
 */
package org.tangthu.linkeddata;
