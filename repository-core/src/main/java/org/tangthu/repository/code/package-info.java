/**
 * The code lists of the concept schemes, and what became of each place: read from the {@code codes.json} and
 * {@code places.json} that the ontologies module generates.
 */
package org.tangthu.repository.code;
