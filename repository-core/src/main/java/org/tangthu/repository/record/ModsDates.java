package org.tangthu.repository.record;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.xml.XmlWriter;

/** Dates in MODS: each as EDTF and as it stands on the document, the date of citation marked as the key. */
final class ModsDates {
    /** Roles with an element of their own; the order is that in which dates are written. */
    private static final List<String> ROLES = List.of(
            "published",
            "printed",
            "created",
            "carved",
            "copied",
            "digitized",
            "valid",
            "defended",
            "submitted",
            "collected",
            "acquired");

    private static final Set<String> OF_THE_LIBRARY = Set.of("defended", "submitted", "collected", "acquired");

    /** Whether there are any to {@link #write}. */
    boolean ofOrigin(ItemRecord record) {
        return ROLES.stream().anyMatch(role -> !record.dates(role).isEmpty());
    }

    /** Within {@code originInfo}. */
    void write(ItemRecord record, XmlWriter xml) throws IOException {
        Optional<ItemDate> key = record.date();
        for (String role : ROLES) {
            for (ItemDate date : record.dates(role)) {
                write(date, element(role), key.filter(date::equals).isPresent(), xml);
            }
        }
    }

    private static String element(String role) {
        return switch (role) {
            case "published", "printed" -> "dateIssued";
            case "created", "carved", "copied" -> "dateCreated";
            case "digitized" -> "dateCaptured";
            case "valid" -> "dateValid";
            default -> "dateOther";
        };
    }

    private static void write(ItemDate date, String element, boolean key, XmlWriter xml) throws IOException {
        Optional<String> type = OF_THE_LIBRARY.contains(date.role()) ? Optional.of(date.role()) : Optional.empty();
        if (date.edtf().isPresent()) {
            Edtf edtf = date.edtf().get();
            xml.element(
                    element,
                    edtf.text(),
                    "type",
                    type,
                    "encoding",
                    "edtf",
                    "keyDate",
                    key ? Optional.of("yes") : Optional.empty(),
                    "qualifier",
                    qualifier(EdtfSpan.of(edtf).known()));
        }
        xml.element(element, date.printed(), "type", type);
    }

    private static Optional<String> qualifier(EdtfPoint point) {
        if (point.approximate()) {
            return Optional.of("approximate");
        }
        return point.uncertain() ? Optional.of("questionable") : Optional.empty();
    }

    /** The times that an item is about. */
    void subjects(ItemRecord record, XmlWriter xml) throws IOException {
        for (ItemDate about : record.dates("about")) {
            String when = about.edtf().map(Edtf::text).or(about::printed).orElseThrow();
            xml.element(
                    "subject",
                    () -> xml.element("temporal", when, "encoding", about.edtf().map(edtf -> "edtf")));
        }
    }
}
