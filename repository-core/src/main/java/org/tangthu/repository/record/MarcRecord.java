package org.tangthu.repository.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A MARC 21 record while it is put together. Fields come out by their tags; those of one tag in the order of coming. */
final class MarcRecord {
    private final String leader;
    private final List<ControlField> controls = new ArrayList<>();
    private final List<DataField> fields = new ArrayList<>();

    /** @param leader 24 characters */
    MarcRecord(String leader) {
        this.leader = leader;
    }

    record ControlField(String tag, String value) {}

    /** @param indicators two characters, a blank where undefined */
    record DataField(String tag, String indicators, List<Subfield> subfields) {}

    record Subfield(char code, String value) {}

    String leader() {
        return leader;
    }

    void control(String tag, String value) {
        controls.add(new ControlField(tag, value));
    }

    /** Adds a field unless all its subfields are empty. @param subfields in pairs of code and value */
    void field(String tag, String indicators, String... subfields) {
        List<Subfield> list = new ArrayList<>();
        for (int i = 0; i < subfields.length; i += 2) {
            if (!subfields[i + 1].isBlank()) {
                list.add(new Subfield(subfields[i].charAt(0), subfields[i + 1]));
            }
        }
        if (!list.isEmpty()) {
            fields.add(new DataField(tag, indicators, List.copyOf(list)));
        }
    }

    /** The same for one subfield that may be missing. */
    void field(String tag, String indicators, String code, Optional<String> value) {
        value.ifPresent(text -> field(tag, indicators, code, text));
    }

    List<ControlField> controls() {
        return List.copyOf(controls);
    }

    List<DataField> fields() {
        return fields.stream().sorted(Comparator.comparing(DataField::tag)).toList();
    }
}
