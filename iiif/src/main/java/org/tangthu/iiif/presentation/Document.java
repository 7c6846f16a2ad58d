package org.tangthu.iiif.presentation;

import java.util.Map;

/**
 * An answer of the Presentation API.
 *
 * @param json to be written as it is
 * @param tag changes whenever the answer does, if the program that makes it is the same
 */
public record Document(Map<String, Object> json, String tag) {}
