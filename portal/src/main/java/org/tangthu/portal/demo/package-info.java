/**
 * What the demonstration needs besides its folder of samples: the large map, drawn when the demonstration starts with Java's own
 * means and typefaces, band by band.
 */
package org.tangthu.portal.demo;
