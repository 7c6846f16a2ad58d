package org.tangthu.ontologies;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes {@code codes.json}: scheme name to its concepts ({@code notation}, {@code iri}, {@code labels} in {@code vi} and
 * {@code en}), schemes by name, concepts in the order of the scheme's {@code skos:memberList}. The same Turtle always
 * gives the same bytes.
 */
public final class CodeLists {
    private CodeLists() {}

    /**
     * Called by the build with the folder of the schemes and the file to write.
     *
     * @throws IllegalArgumentException if a scheme is not fit to be a code list; the message names the concept
     */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Path.of(args[1]));
    }

    static void write(Path schemes, Path json) throws IOException {
        var mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(json, mapper.writeValueAsString(read(schemes)).replace("\r\n", "\n") + "\n");
    }

    static Map<String, List<Code>> read(Path schemes) throws IOException {
        var lists = new LinkedHashMap<String, List<Code>>();
        for (Path file : turtleFiles(schemes)) {
            var scheme = ConceptScheme.read(file);
            lists.put(scheme.name(), scheme.codes());
        }
        return lists;
    }

    static List<Path> turtleFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList();
        }
    }

    /** One concept as a code: the notation that descriptions use, its IRI and its names by language. */
    record Code(String notation, String iri, Map<String, String> labels) {}
}
