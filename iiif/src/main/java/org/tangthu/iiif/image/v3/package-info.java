/** Image API 3.0: its syntax and its description of an image. */
package org.tangthu.iiif.image.v3;
