/** Keeps the RDF store at the head of the journal: the projector named {@code rdf}. */
package org.tangthu.linkeddata.project;
