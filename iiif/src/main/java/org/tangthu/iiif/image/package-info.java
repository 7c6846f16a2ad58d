/**
 * The image engine: a neutral {@link org.tangthu.iiif.image.request.ImageRequest}, in which the versions of the IIIF
 * Image API meet, answered by {@link org.tangthu.iiif.image.ImageService} with a stored tile where one fits, else with an
 * answer kept from before, else by making one.
 */
package org.tangthu.iiif.image;
