/** The door of the Content Search API. Only the assembler knows it. */
package org.tangthu.iiif.search.http;
