package org.tangthu.portal.config;

import java.util.List;

/** The keys as text for people: the table of {@code docs/configuration.md} and the file laid into a new home. */
public final class Reference {
    private Reference() {}

    /** One row of a Markdown table for each key: name, variable, default, meaning. */
    static List<String> rows() {
        return Keys.ALL.stream()
                .map(key -> "| `%s` | `%s` | %s | %s |"
                        .formatted(
                                key.name(),
                                key.variable(),
                                key.fallback().isEmpty() ? "–" : "`" + key.fallback() + "`",
                                key.meaning()))
                .toList();
    }

    /** A {@code tangthu.yaml} that changes nothing: every key as a comment with its default. */
    public static String template() {
        StringBuilder text = new StringBuilder(
                "# Settings of this repository. Every line is a comment that shows a default: remove the # to change it.\n");
        for (Key<?> key : Keys.ALL) {
            text.append("\n# ")
                    .append(key.meaning())
                    .append("\n#")
                    .append(key.name())
                    .append(": ")
                    .append(key.fallback());
        }
        return text.append('\n').toString();
    }
}
