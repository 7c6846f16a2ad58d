/** The code lists of the concept schemes, read from the {@code codes.json} that the ontologies module generates. */
package org.tangthu.repository.code;
