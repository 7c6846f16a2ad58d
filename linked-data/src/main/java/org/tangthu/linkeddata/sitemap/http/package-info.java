/** The door at which sitemaps are read. */
package org.tangthu.linkeddata.sitemap.http;
