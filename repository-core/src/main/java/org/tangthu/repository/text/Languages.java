package org.tangthu.repository.text;

import java.util.Locale;

/** Languages as files name them: BCP 47 tags, or codes of ISO 639-2 as engines call their models. */
public final class Languages {
    private Languages() {}

    /** Whether a tag stands for Vietnamese in Latin letters. */
    public static boolean isVietnamese(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT).replace('_', '-');
        return lower.matches("(?:vi|vie)(?:-.*)?") && !lower.contains("-han");
    }
}
