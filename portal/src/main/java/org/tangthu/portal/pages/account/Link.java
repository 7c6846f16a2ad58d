package org.tangthu.portal.pages.account;

/** @param href without the language where it leads out of the site */
public record Link(String label, String href) {}
