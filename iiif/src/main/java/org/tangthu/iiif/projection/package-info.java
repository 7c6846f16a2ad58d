/** The projection named {@code images}: keeps a pyramid for every page of every item whose content may be shown. */
package org.tangthu.iiif.projection;
