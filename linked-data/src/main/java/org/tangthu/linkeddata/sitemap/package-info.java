/**
 * Sitemaps after sitemaps.org 0.9: the pages of all public items with the moment of their last change and a picture, and
 * the pages that lead to them. They are prepared in the background.
 */
package org.tangthu.linkeddata.sitemap;
