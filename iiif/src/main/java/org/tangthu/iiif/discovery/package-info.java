/**
 * IIIF Change Discovery 1.0, level 2: every appearance, change and disappearance of a manifest or collection, straight from
 * the journal, in pages that never change once they are full. {@code docs/decisions/discovery.md} tells why pages are spans
 * of sequences and what stands in them after a withdrawal.
 */
package org.tangthu.iiif.discovery;
