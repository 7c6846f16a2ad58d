/**
 * Scales pictures while their rows arrive, in whole numbers and several samples at a time. The doors are
 * {@code Resampling}, which says what goes into each sample of the result, and {@code RowScaler}, which computes it.
 */
package org.tangthu.iiif.scaling;
