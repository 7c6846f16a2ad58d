package org.tangthu.iiif.discovery;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.model.EntityKind;

/**
 * Writes lines of the journal as activities (Change Discovery 1.0, section 3.3). Nothing but the line is looked at, so that
 * an activity is the same for ever, and tells nothing of an item but its identifier. It is aligned with other feeds by
 * {@code canonical}, the subject IRI, and with other records by {@code endTime}, the instant of the commit.
 */
final class Activities {
    /** Always of the same width, so that programs may compare instants as texts too. */
    private static final DateTimeFormatter END_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Addresses addresses;

    Activities(Addresses addresses) {
        this.addresses = addresses;
    }

    /** @param line that has an appearance */
    Map<String, Object> of(JournalLine line) {
        Appearance appearance = line.appearance().orElseThrow();
        Map<String, Object> activity = new LinkedHashMap<>();
        activity.put("type", type(appearance));
        activity.put("object", object(line.entry(), appearance));
        activity.put("endTime", END_TIME.format(line.entry().at()));
        return activity;
    }

    private static String type(Appearance appearance) {
        return switch (appearance) {
            case APPEARED -> "Create";
            case CHANGED -> "Update";
            case DISAPPEARED -> "Delete";
        };
    }

    private Map<String, Object> object(JournalEntry entry, Appearance appearance) {
        return entry.kind() == EntityKind.ITEM ? manifest(Ark.parse(entry.id()), appearance) : collection(entry.id());
    }

    private Map<String, Object> manifest(Ark ark, Appearance appearance) {
        Map<String, Object> object = resource(addresses.manifest(ark), "Manifest");
        object.put("canonical", addresses.ark(ark));
        if (appearance != Appearance.DISAPPEARED) {
            object.put(
                    "seeAlso",
                    List.of(
                            dataset(
                                    addresses.data(ark) + ".jsonld",
                                    "RDF (JSON-LD)",
                                    "application/ld+json",
                                    "https://schema.org/"),
                            dataset(
                                    addresses.record(ark, "mods.xml"),
                                    "MODS",
                                    "application/mods+xml",
                                    "http://www.loc.gov/mods/v3")));
        }
        return object;
    }

    private Map<String, Object> collection(String id) {
        Map<String, Object> object = resource(addresses.iiifCollection(id), "Collection");
        object.put("canonical", addresses.concept(EntityKind.COLLECTION.code(), id));
        return object;
    }

    private static Map<String, Object> dataset(String address, String name, String format, String profile) {
        Map<String, Object> dataset = resource(address, "Dataset");
        dataset.put("label", Map.of("none", List.of(name)));
        dataset.put("format", format);
        dataset.put("profile", profile);
        return dataset;
    }

    static Map<String, Object> resource(String id, String type) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("id", id);
        resource.put("type", type);
        return resource;
    }
}
