package org.tangthu.portal.pages.about;

/** A link with its words. */
public record WebLink(String label, String href) {}
