package org.tangthu.iiif.jpeg2000;

import java.util.List;

/**
 * What a packet tells about: a part of one resolution of a component.
 *
 * @param x where it begins in the picture
 * @param y likewise
 * @param index among those of its resolution, row by row
 * @param parts of the bands of the resolution
 */
record Precinct(int component, int resolution, long x, long y, int index, List<BandPart> parts) {}
