package org.tangthu.iiif.jpeg2000;

/**
 * One band of a resolution.
 *
 * @param highAcross whether it holds the differences between columns
 * @param highDown whether it holds the differences between rows
 * @param area on its own grid
 * @param x where it stands in the plane of coefficients of its component
 * @param y likewise
 * @param planes how many bits its magnitudes may have
 * @param step by which they are multiplied where they were rounded
 */
record Band(boolean highAcross, boolean highDown, Area area, int x, int y, int planes, float step) {}
