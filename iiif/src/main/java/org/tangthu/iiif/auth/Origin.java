package org.tangthu.iiif.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The origin of a page, as browsers spell it (HTML, "serialization of an origin"): scheme, host, and port unless it is the
 * scheme's own. Only web origins; an opaque one ({@code null}) is nobody's.
 */
public record Origin(String value) {
    private static final int LONGEST = 300;
    /** Browsers go to hosts with an underscore, too, which {@link URI#getHost} takes for none. */
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::(\\d{1,5}))?");

    /** Reads what a viewer sent; a slash at its end, as the examples of version 1.0 have it, is forgiven. */
    public static Optional<Origin> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The origin of an address of ours. */
    public static Origin ofAddress(String address) {
        URI uri = URI.create(address);
        return of(URI.create(uri.getScheme() + "://" + uri.getRawAuthority()))
                .orElseThrow(() -> new IllegalArgumentException(address + " has no web origin"));
    }

    private static Optional<Origin> of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        boolean bare = uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && ("".equals(uri.getRawPath()) || "/".equals(uri.getRawPath()));
        Matcher authority = AUTHORITY.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
        if (!web || !bare || !authority.matches()) {
            return Optional.empty();
        }
        String standard = scheme.equals("http") ? "80" : "443";
        String port = Optional.ofNullable(authority.group(2))
                .filter(named -> !named.equals(standard))
                .map(named -> ":" + named)
                .orElse("");
        return Optional.of(new Origin(scheme + "://" + authority.group(1).toLowerCase(Locale.ROOT) + port));
    }

    @Override
    public String toString() {
        return value;
    }
}
