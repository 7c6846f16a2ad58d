/**
 * How often what the libraries offer is used: sums alone, which know no reader. Not derived from anything else, so a rebuild
 * leaves them as they are. What counts as a use is decided by whoever counts.
 */
package org.tangthu.repository.usage;
