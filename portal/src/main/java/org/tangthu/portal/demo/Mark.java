package org.tangthu.portal.demo;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.function.Consumer;

/**
 * Something drawn on the map, in map pixels. It is drawn once for each band that its bounds touch, so the drawing must not
 * depend on what was drawn before; it sets all the paint, stroke and font that it uses.
 */
record Mark(Rectangle bounds, Consumer<Graphics2D> drawing) {}
