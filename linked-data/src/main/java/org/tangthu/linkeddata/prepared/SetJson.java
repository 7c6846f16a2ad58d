package org.tangthu.linkeddata.prepared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is known of a set, as it is kept beside its files. */
final class SetJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SetJson() {}

    static byte[] write(FileSet set) throws IOException {
        ObjectNode json = JSON.createObjectNode()
                .put("edition", set.edition())
                .put("sequence", set.sequence())
                .put("cleared", set.cleared())
                .put("begun", set.begun().toString())
                .put("ended", set.ended().toString());
        var files = json.putArray("files");
        for (PreparedFile file : set.files()) {
            ObjectNode one = files.addObject().put("name", file.name()).put("packed", file.packed());
            write(file.content(), one.putObject("content"));
            write(file.stored(), one.putObject("stored"));
        }
        return JSON.writeValueAsBytes(json);
    }

    private static void write(Sum sum, ObjectNode json) {
        json.put("size", sum.size()).put("sha256", sum.sha256());
    }

    /** @throws RuntimeException if it was not written by {@link #write} */
    static FileSet read(byte[] bytes) throws IOException {
        JsonNode json = JSON.readTree(bytes);
        List<PreparedFile> files = new ArrayList<>();
        for (JsonNode file : json.required("files")) {
            files.add(new PreparedFile(
                    file.required("name").asText(),
                    sum(file.required("content")),
                    sum(file.required("stored")),
                    file.required("packed").asBoolean()));
        }
        long sequence = json.required("sequence").asLong();
        return new FileSet(
                json.required("edition").asText(),
                sequence,
                json.path("cleared").asLong(sequence),
                Instant.parse(json.required("begun").asText()),
                Instant.parse(json.required("ended").asText()),
                files);
    }

    private static Sum sum(JsonNode json) {
        return new Sum(json.required("size").asLong(), json.required("sha256").asText());
    }
}
