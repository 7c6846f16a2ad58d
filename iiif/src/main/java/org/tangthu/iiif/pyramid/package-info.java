/**
 * Pyramids: tiled TIFF files whose tiles are complete JPEG streams, made from masters in one pass and read by anything
 * that reads TIFF. Right and bottom edge tiles, which TIFF pads, are stored once more, cropped, behind private tags
 * ({@link org.tangthu.iiif.pyramid.TiffTag}), so that every tile a viewer asks for is a range of bytes of the file.
 */
package org.tangthu.iiif.pyramid;
