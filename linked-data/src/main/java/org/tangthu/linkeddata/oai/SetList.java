package org.tangthu.linkeddata.oai;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.feed.FeedRange;
import org.tangthu.repository.feed.SetSpec;
import org.tangthu.repository.record.XmlFormat;
import org.tangthu.repository.xml.XmlWriter;

/**
 * The answer to ListSets (section 4.6).
 *
 * @param sets of this page
 * @param cursor how many came before
 * @param total how many there are
 * @param more whether others follow
 */
record SetList(List<SetSpec> sets, SetNames names, String repository, long cursor, long total, boolean more)
        implements OaiDocument.Part {
    private static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private static final String OAI_DC_SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    SetList {
        sets = List.copyOf(sets);
    }

    @Override
    public void write(XmlWriter xml, Addresses addresses) throws IOException {
        xml.element("ListSets", () -> {
            for (SetSpec set : sets) {
                xml.element("set", () -> {
                    xml.element("setSpec", set.value());
                    xml.element("setName", names.of(set));
                    description(set, xml);
                });
            }
            if (more || cursor > 0) {
                xml.element("resumptionToken", token(), "completeListSize", total, "cursor", cursor);
            }
        });
    }

    private void description(SetSpec set, XmlWriter xml) throws IOException {
        Optional<String> said = names.description(set);
        if (said.isPresent()) {
            xml.element(
                    "setDescription",
                    () -> xml.element("oai_dc:dc", () -> {
                        xml.namespace("oai_dc", OAI_DC);
                        xml.namespace("dc", "http://purl.org/dc/elements/1.1/");
                        XmlFormat.schemaLocation(OAI_DC, OAI_DC_SCHEMA, xml);
                        xml.element("dc:description", said);
                    }));
        }
    }

    /** The name of the last set says where to go on. */
    private String token() {
        if (!more) {
            return "";
        }
        FeedRange after = new FeedRange(Optional.of(sets.get(sets.size() - 1)), 0, 0);
        return new ListToken("", after, cursor + sets.size(), total).write(repository);
    }
}
