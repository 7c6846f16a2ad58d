package org.tangthu.portal.pages.account;

/** One of those from which a form lets choose. */
public record Choice(String value, String label) {}
