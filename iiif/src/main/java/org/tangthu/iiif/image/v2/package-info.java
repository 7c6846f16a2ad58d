/** Image API 2.1: its syntax and its description of an image. */
package org.tangthu.iiif.image.v2;
