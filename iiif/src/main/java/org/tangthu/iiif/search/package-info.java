/**
 * Search in the texts of an item as Content Search needs it, independent of a version of the API. What finds the words is
 * behind the port {@link org.tangthu.iiif.search.PageTextSearch}.
 */
package org.tangthu.iiif.search;
