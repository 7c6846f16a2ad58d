package org.tangthu.portal.pages.kept;

import org.tangthu.portal.frame.Language;

/**
 * What tells one page from another for visitors of whom nothing is known.
 *
 * @param path below the base, with its query but without the language
 * @param onSite whether it is for a reading room
 */
public record PageKey(String path, Language language, boolean onSite) {}
