package org.tangthu.linkeddata.publish;

/**
 * How many statements with a property lead to things of another set.
 *
 * @param property IRI
 * @param target a concept scheme of the portal, or scheme and host of another site, with a slash at its end
 */
public record LinkCount(String property, String target, long triples) {}
