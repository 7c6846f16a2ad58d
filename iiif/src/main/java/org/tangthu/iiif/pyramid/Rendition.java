package org.tangthu.iiif.pyramid;

/**
 * The whole picture as one complete JPEG stream.
 *
 * @param width in its own pixels
 * @param height in its own pixels
 * @param scaleX pixels of the full size for one of these, across
 * @param scaleY the same, down
 */
public record Rendition(int width, int height, double scaleX, double scaleY, ByteRange stream) {}
