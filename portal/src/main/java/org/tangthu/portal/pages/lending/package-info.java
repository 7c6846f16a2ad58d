/** The page on which an item is borrowed, renewed and given back, and the words in which lending is told. */
package org.tangthu.portal.pages.lending;
