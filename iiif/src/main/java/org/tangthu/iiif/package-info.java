/** The module's front: {@link org.tangthu.iiif.Iiif} puts everything together. */
package org.tangthu.iiif;
