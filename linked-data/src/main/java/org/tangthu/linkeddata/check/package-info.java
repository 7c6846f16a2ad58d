/** Holds descriptions against the SHACL shapes of the ontologies: the gate to publication. */
package org.tangthu.linkeddata.check;
