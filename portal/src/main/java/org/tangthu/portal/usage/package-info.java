/**
 * Counts what is used, from the answers the server gives, and tells the sums. Readers are known here for moments only: by a
 * digest under a key of the day, in memory. What exactly counts as what stands in {@code docs/usage.md}.
 */
package org.tangthu.portal.usage;
