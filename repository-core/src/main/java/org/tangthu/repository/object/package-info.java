/**
 * The truth: versioned objects in OCFL 1.1, layout 0004 (hashed n-tuple), sha512. Nothing else is authoritative; SQL,
 * RDF, search and images are rebuilt from here.
 */
package org.tangthu.repository.object;
