/**
 * Makes the answers that do not stand ready: decodes what is needed of a pyramid's level, scales it row by row, turns,
 * tones and encodes it, a few requests at a time and within a budget of memory. The door is {@code Renderer}.
 */
package org.tangthu.iiif.image.render;
