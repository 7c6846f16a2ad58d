/**
 * Pages of people and places, where their addresses in linked data lead readers, and the map of places. What the pages of
 * both share comes first: {@link org.tangthu.portal.pages.things.Sheet}, the drawing on which places lie.
 */
package org.tangthu.portal.pages.things;
