/**
 * What the repository says in RDF: pure functions from entities to graphs in the words of Dublin Core, schema.org, EDM and
 * BIBFRAME, and the project's own vocabulary and concepts under the portal's addresses.
 */
package org.tangthu.linkeddata.describe;
