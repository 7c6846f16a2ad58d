package org.tangthu.analysis.calendar;

import java.util.regex.Pattern;

/** Numbers whose digits stand in groups of three, parted by stops as Vietnam writes them: 1.234.567. */
public final class DigitGroups {
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3})+(,[0-9]+)?");

    private DigitGroups() {}

    /** Without its stops; any other text, such as 3,14 or 12.5 or 1.2.2026, as it is. */
    public static String joined(String text) {
        return GROUPED.matcher(text).matches() ? text.replace(".", "") : text;
    }
}
