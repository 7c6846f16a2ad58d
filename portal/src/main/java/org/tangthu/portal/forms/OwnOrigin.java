package org.tangthu.portal.forms;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells by what a browser says of a request whether a page of this site sent it: {@code Origin} (Fetch Standard, section
 * 3.1) and {@code Sec-Fetch-Site} (Fetch Metadata). All browsers send one of them with every form. Immutable.
 */
public final class OwnOrigin {
    /** Names of this machine. Any other name could be one that somebody else made to point here. */
    private static final Pattern LOOPBACK = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?");

    private final String origin;

    /** @param base address of the site */
    public OwnOrigin(String base) {
        URI site = URI.create(base);
        this.origin = (site.getScheme() + "://" + site.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    /**
     * @param origin the header of this name
     * @param site the header {@code Sec-Fetch-Site}
     * @param host the header {@code Host}: somebody at this machine may call it by another of its names
     */
    public boolean sent(Optional<String> origin, Optional<String> site, Optional<String> host) {
        return (origin.isPresent() || site.isPresent())
                && site.map("same-origin"::equals).orElse(true)
                && origin.map(given -> isOwn(given, host)).orElse(true);
    }

    private boolean isOwn(String given, Optional<String> host) {
        return given.equals(origin)
                || host.filter(name -> LOOPBACK.matcher(name).matches())
                        .filter(name -> given.equals("http://" + name))
                        .isPresent();
    }
}
