/**
 * What all pages share: languages and their words, numbers, dates, links, the frame around a page, and the answers that a
 * page can be. It knows none of the pages.
 */
package org.tangthu.portal.frame;
