/** Image API 3.0: its syntax and its description of an image. Later versions and older ones are siblings. */
package org.tangthu.iiif.image.v3;
