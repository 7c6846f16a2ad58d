/**
 * A linked data event stream of descriptions: what the public was told of each, in fragments that never change once they are
 * full. {@code docs/decisions/ldes.md} tells why members carry no descriptions.
 */
package org.tangthu.linkeddata.ldes;
