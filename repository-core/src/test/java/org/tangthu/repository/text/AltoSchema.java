package org.tangthu.repository.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.testing.XmlSchemas;

/** The schema of ALTO 4.4 as its board publishes it, where that is at hand. */
final class AltoSchema {
    private final Optional<XmlSchemas> schema = XmlSchemas.alto();

    /** What the schema has against a document; nothing if it is not there. */
    List<String> complaints(byte[] document) {
        return schema.map(present -> present.complaints(new String(document, StandardCharsets.UTF_8)))
                .orElse(List.of());
    }
}
