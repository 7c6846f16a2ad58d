/** The page about open data: what there is, on what terms, and how to get it. */
package org.tangthu.portal.pages.opendata;
