package org.tangthu.linkeddata.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the last count over a restart, and with it the dates of changes that no item tells of any more. */
final class StatisticsFile {
    private static final Logger LOG = LoggerFactory.getLogger(StatisticsFile.class);

    private final Path file;
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new StdDelegatingDeserializer<>(new InstantReader())));

    StatisticsFile(Path file) {
        this.file = file;
    }

    /** What was kept; empty if there is nothing, or nothing that can be read: it is counted anew then. */
    Optional<Statistics> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(Files.readAllBytes(file), Statistics.class));
        } catch (JsonProcessingException | DateTimeException e) {
            LOG.warn("The counts in {} are of another form and are made anew: {}", file, e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("The counts in {} cannot be read and are made anew: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    void write(Statistics statistics) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, json.writeValueAsBytes(statistics));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static final class InstantReader extends StdConverter<String, Instant> {
        @Override
        public Instant convert(String text) {
            return Instant.parse(text);
        }
    }
}
