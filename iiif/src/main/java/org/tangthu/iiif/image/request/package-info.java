/**
 * What is asked of an image and what can be: the parts of a request, read and resolved to pixels, and the image as it is
 * offered. All versions of the Image API meet here; nothing here knows a file.
 */
package org.tangthu.iiif.image.request;
