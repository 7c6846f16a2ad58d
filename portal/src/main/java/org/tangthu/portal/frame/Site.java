package org.tangthu.portal.frame;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What a site says of itself on every page.
 *
 * @param publisher who answers for it; may be the name again
 * @param email where readers can write to
 * @param zone in which days are told
 */
public record Site(String name, String publisher, Optional<String> email, ZoneId zone) {}
