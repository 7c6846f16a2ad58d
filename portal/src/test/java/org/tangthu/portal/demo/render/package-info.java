/**
 * The generator of the sample pages: it sets the texts in {@code portal/src/main/samples/generator} as page images and writes
 * the ALTO file of each page from the very boxes it has drawn, so that image and text agree by construction. It runs when the
 * samples are changed, never in the build: its typefaces are Debian packages that a newcomer does not have.
 */
package org.tangthu.portal.demo.render;
