/** The doors of the image engine, one servlet for each version of the Image API. Only the assembler knows them. */
package org.tangthu.iiif.image.http;
