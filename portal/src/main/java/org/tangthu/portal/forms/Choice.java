package org.tangthu.portal.forms;

/** One of those from which a form lets choose. */
public record Choice(String value, String label) {}
