package org.tangthu.portal.robots;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A robot whose addresses lead to names of its own.
 *
 * @param name a word of its User-Agent
 * @param domains below one of which its names stand, in lower case
 */
public record KnownRobot(String name, List<String> domains) {
    private static final Pattern NAME = Pattern.compile("[\\w.-]{3,40}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    public KnownRobot {
        domains = List.copyOf(domains);
        if (!NAME.matcher(name).matches()
                || domains.isEmpty()
                || !domains.stream().allMatch(domain -> DOMAIN.matcher(domain).matches())) {
            throw new IllegalArgumentException("a robot is a name and its domains, such as Examplebot=example.com");
        }
    }

    /**
     * Reads {@code Examplebot=example.com+example.net}.
     *
     * @throws IllegalArgumentException if it is nothing like that
     */
    public static KnownRobot parse(String text) {
        int equals = text.indexOf('=');
        return new KnownRobot(
                text.substring(0, Math.max(0, equals)),
                Stream.of(text.substring(equals + 1).split("\\+"))
                        .map(domain -> domain.toLowerCase(Locale.ROOT))
                        .toList());
    }

    /** @param host a name without a dot at its end, in lower case */
    boolean owns(String host) {
        return domains.stream().anyMatch(domain -> host.endsWith("." + domain));
    }

    @Override
    public String toString() {
        return name + "=" + String.join("+", domains);
    }
}
