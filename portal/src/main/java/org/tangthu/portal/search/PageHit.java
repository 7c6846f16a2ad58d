package org.tangthu.portal.search;

/** A page whose text has the words. @param page its permanent name in the item */
public record PageHit(String page, Snippet snippet) {}
