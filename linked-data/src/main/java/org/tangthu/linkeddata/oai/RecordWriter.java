package org.tangthu.linkeddata.oai;

import java.io.IOException;
import java.util.Optional;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.SetSpec;
import org.tangthu.repository.xml.XmlWriter;

/**
 * Writes records and headers (section 2.5). In the place of a record that cannot be written there is one that tells so: no
 * list ends at it. While the database is away nothing is written at all. Thread-safe.
 */
final class RecordWriter {
    private final OaiIdentifiers identifiers;
    private final StandIns standIns;
    private final LackingRecords lacking;

    RecordWriter(OaiIdentifiers identifiers, StandIns standIns, LackingRecords lacking) {
        this.identifiers = identifiers;
        this.standIns = standIns;
        this.lacking = lacking;
    }

    void record(OaiFormat format, OaiRecord record, XmlWriter xml) throws IOException {
        xml.element("record", () -> {
            header(record.line(), xml);
            if (record.content().isPresent()) {
                metadata(format, record.line(), record.content().get(), xml);
            }
        });
    }

    private void metadata(OaiFormat format, FeedLine line, OaiRecord.Content content, XmlWriter xml)
            throws IOException {
        Optional<RuntimeException> failure = xml.attempt(() -> metadata(format, content, xml));
        if (failure.isEmpty()) {
            lacking.written(line, format);
        } else if (failure.get() instanceof RepositoryException away && away.isTransient()) {
            throw away;
        } else {
            lacking.unwritable(line, format, failure.get());
            metadata(format, standIns.of(content), xml);
        }
    }

    private static void metadata(OaiFormat format, OaiRecord.Content content, XmlWriter xml) throws IOException {
        xml.element("metadata", () -> format.writer().write(content, xml));
    }

    void header(FeedLine line, XmlWriter xml) throws IOException {
        xml.element("header", () -> {
            if (!line.present()) {
                xml.attribute("status", "deleted");
            }
            xml.element("identifier", identifiers.of(line.item()));
            xml.element("datestamp", OaiInstant.write(line.at()));
            for (SetSpec set : line.sets()) {
                xml.element("setSpec", set.value());
            }
        });
    }
}
