package org.tangthu.portal.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import org.tangthu.linkeddata.describe.EdmXml;
import org.tangthu.linkeddata.describe.Profile;
import org.tangthu.linkeddata.describe.Profiles;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.record.ItemRecords;
import org.tangthu.repository.record.RecordFormats;

/** Writes items so that they can stand in a JSON document. Thread-safe. */
public final class ItemWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Profiles profiles;
    private final ItemRecords records;
    private final RecordFormats formats;

    public ItemWriter(Profiles profiles, ItemRecords records, RecordFormats formats) {
        this.profiles = profiles;
        this.records = records;
        this.formats = formats;
    }

    /** @param entry of a public item. @return an object for what is JSON, the document as a text for what is XML */
    JsonNode write(CatalogueEntry entry, ItemFormat format) {
        return switch (format) {
            case SCHEMA_ORG -> json(profiles.embedded(entry));
            case JSON_LD -> json(profiles.jsonLd(entry));
            case EDM -> TextNode.valueOf(EdmXml.of(profiles.describe(entry, Profile.EDM)));
            case OAI_DC -> record(entry, "dc.xml");
            case MODS -> record(entry, "mods.xml");
            case MARCXML -> record(entry, "marc.xml");
        };
    }

    private JsonNode record(CatalogueEntry entry, String extension) {
        return TextNode.valueOf(formats.find(extension).orElseThrow().write(records.of(entry)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written as JSON can be read", e);
        }
    }
}
