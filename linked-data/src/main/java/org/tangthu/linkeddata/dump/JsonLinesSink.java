package org.tangthu.linkeddata.dump;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.jena.shared.PrefixMapping;
import org.tangthu.linkeddata.describe.JsonLdObject;
import org.tangthu.linkeddata.store.NamedGraph;

/**
 * JSON-LD 1.1, a named graph on each line, which is a {@link JsonLdObject} of its own. The first line tells the source.
 */
final class JsonLinesSink implements GraphSink {
    private final JsonGenerator json;
    private final PrefixMapping prefixes;

    JsonLinesSink(OutputStream out, SourceLine source, PrefixMapping prefixes) throws IOException {
        this.prefixes = prefixes;
        json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        head(source);
    }

    private void head(SourceLine source) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        json.writeStringField("dcterms", prefixes.getNsPrefixURI("dcterms"));
        json.writeEndObject();
        json.writeStringField("@id", source.base() + "/catalog");
        json.writeStringField("dcterms:bibliographicCitation", source.text());
        json.writeObjectFieldStart("dcterms:license");
        json.writeStringField("@id", source.licence());
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public int write(NamedGraph graph) throws IOException {
        JsonLdObject.write(Optional.of(graph.name()), graph.graph(), prefixes, json);
        return 1;
    }

    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.close();
    }
}
