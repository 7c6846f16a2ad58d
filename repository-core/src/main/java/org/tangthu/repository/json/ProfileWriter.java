package org.tangthu.repository.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.tangthu.repository.model.Contact;
import org.tangthu.repository.model.LibraryProfile;
import org.tangthu.repository.model.OpeningHours;

/** Writes what a library tells its readers of itself, among the library's own fields. */
final class ProfileWriter {
    private ProfileWriter() {}

    static void write(LibraryProfile profile, ObjectNode node) {
        Json.put(node, "description", profile.description(), Json::text);
        Json.put(node, "hours", profile.hours(), ProfileWriter::hours);
        Json.put(node, "hoursNote", profile.hoursNote(), Json::text);
        Json.put(node, "services", profile.services(), (service, out) -> {
            Json.put(out, "names", service.names(), Json::text);
            Json.put(out, "description", service.description(), Json::text);
        });
        if (!profile.contact().isEmpty()) {
            contact(profile.contact(), node.putObject("contact"));
        }
        Json.put(node, "news", profile.news(), (note, out) -> {
            out.put("date", note.day().toString()).put("title", note.title());
            Json.put(out, "text", note.text());
            Json.put(out, "lang", note.lang());
        });
    }

    private static void hours(OpeningHours hours, ObjectNode out) {
        Json.put(
                out,
                "days",
                hours.days().stream()
                        .map(day -> day.name().toLowerCase(Locale.ROOT))
                        .toList());
        out.put("opens", hours.opens().toString()).put("closes", hours.closes().toString());
    }

    private static void contact(Contact contact, ObjectNode out) {
        Json.put(out, "address", contact.address(), Json::text);
        Json.put(out, "phones", contact.phones());
        Json.put(out, "email", contact.email());
        Json.put(out, "website", contact.website());
    }
}
