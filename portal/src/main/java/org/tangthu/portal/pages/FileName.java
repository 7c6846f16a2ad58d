package org.tangthu.portal.pages;

import java.text.Normalizer;
import java.util.Locale;
import org.tangthu.repository.model.Item;

/** Names files of items so that people know them again in a folder, in letters that every system takes. */
final class FileName {
    private static final int LONGEST_TITLE = 60;

    private FileName() {}

    /**
     * @param extension without the dot
     * @return the title's Latin letters without their marks, shortened between words, and the ARK's name
     */
    static String of(Item item, String extension) {
        String title = Normalizer.normalize(item.label().value(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String name = (shortened(title) + "-" + item.ark().name()).replaceAll("-+", "-");
        return name.replaceFirst("^-", "") + "." + extension;
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, Math.max(title.lastIndexOf('-', LONGEST_TITLE), LONGEST_TITLE / 2));
    }
}
