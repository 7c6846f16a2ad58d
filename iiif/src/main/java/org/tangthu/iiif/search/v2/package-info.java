/** Content Search API 2.0. */
package org.tangthu.iiif.search.v2;
