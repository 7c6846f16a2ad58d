/**
 * The image engine: a neutral {@link org.tangthu.iiif.image.ImageRequest}, in which the versions of the IIIF Image API
 * meet, answered by {@link org.tangthu.iiif.image.ImageService} with a stored tile where one fits and else by scaling.
 */
package org.tangthu.iiif.image;
