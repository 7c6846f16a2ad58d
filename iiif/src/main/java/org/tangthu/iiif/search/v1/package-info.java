/** Content Search API 1.0. */
package org.tangthu.iiif.search.v1;
