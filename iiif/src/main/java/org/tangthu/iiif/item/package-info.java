/** Items as this module looks at them: found by the name in an address, with their pages at hand. */
package org.tangthu.iiif.item;
