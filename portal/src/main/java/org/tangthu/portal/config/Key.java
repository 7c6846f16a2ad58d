package org.tangthu.portal.config;

import java.util.Locale;

/**
 * One key of the configuration.
 *
 * @param name as it stands in {@code tangthu.yaml}, dots for nesting
 * @param fallback what holds when the key is absent, as text; empty for nothing
 * @param form reads the text
 * @param meaning one sentence for the documentation
 */
record Key<T>(String name, String fallback, Form<T> form, String meaning) {
    /** The same key in the environment: {@code http.trustedProxies} is {@code TANGTHU_HTTP_TRUSTED_PROXIES}. */
    String variable() {
        String words = name.replace('.', '_').replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return Values.PREFIX + words.toUpperCase(Locale.ROOT);
    }
}
