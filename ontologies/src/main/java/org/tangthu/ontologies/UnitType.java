package org.tangthu.ontologies;

import java.util.Arrays;
import java.util.Locale;

/** What an administrative unit is, with the words that stand beside its name; a concept of the scheme {@code unit-type}. */
enum UnitType {
    PROVINCE("tỉnh", "province", true),
    CENTRAL_CITY("thành phố", "city", true),
    ZONE("khu", "zone", true),
    DISTRICT("huyện", "district", false),
    TOWN("thị xã", "town", false),
    PROVINCIAL_CITY("thành phố", "city", false),
    COMMUNE("xã", "commune", false),
    WARD("phường", "ward", false);

    private final String vi;
    private final String en;
    private final boolean first;

    UnitType(String vi, String en, boolean first) {
        this.vi = vi;
        this.en = en;
        this.first = first;
    }

    static UnitType of(String notation) {
        return Arrays.stream(values())
                .filter(type -> type.notation().equals(notation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no unit type '" + notation + "'"));
    }

    String notation() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether such units are known by their bare name. */
    boolean isFirstLevel() {
        return first;
    }

    String vietnamese(String name) {
        return vi + " " + name;
    }

    String english(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(" " + en) ? name : name + " " + en;
    }
}
