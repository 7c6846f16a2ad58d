package org.tangthu.linkeddata.sparql.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.linkeddata.sparql.AnswerForm;
import org.tangthu.linkeddata.sparql.QueryAnswer.Cut;
import org.tangthu.linkeddata.sparql.job.SparqlJob.State;
import org.tangthu.repository.object.Disk;

/** A folder with {@code {id}.json} for each job, and {@code {id}.result} beside it. Failures are unchecked. */
final class JobFiles {
    private static final Logger LOG = LoggerFactory.getLogger(JobFiles.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JOB = ".json";

    private final Path folder;

    JobFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of SPARQL jobs cannot be made: " + folder, e);
        }
    }

    /** All jobs; what cannot be read is left away and told to the log. */
    List<SparqlJob> read() {
        List<SparqlJob> jobs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(JOB))
                    .forEach(file -> read(file).ifPresent(jobs::add));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of SPARQL jobs cannot be read: " + folder, e);
        }
        return jobs;
    }

    private static Optional<SparqlJob> read(Path file) {
        try {
            return Optional.of(job(JSON.readTree(file.toFile())));
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} is no SPARQL job that could be read, and is passed over", file, e);
            return Optional.empty();
        }
    }

    void write(SparqlJob job) {
        Path made = folder.resolve(job.id() + ".new");
        try {
            JSON.writeValue(made.toFile(), json(job));
            Files.move(made, folder.resolve(job.id() + JOB), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The SPARQL job cannot be kept in " + folder, e);
        }
    }

    /** Where its result is, once it is done. */
    Path result(SparqlJob job) {
        return folder.resolve(job.id() + ".result");
    }

    void deleteResult(SparqlJob job) {
        delete(result(job));
    }

    /** Returns when what was deleted stays so, whatever happens. */
    void sync() {
        try {
            Disk.real().syncFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of SPARQL jobs cannot be synced: " + folder, e);
        }
    }

    void delete(SparqlJob job) {
        delete(folder.resolve(job.id() + JOB));
        delete(result(job));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("A file of a SPARQL job cannot be deleted: " + file, e);
        }
    }

    private static ObjectNode json(SparqlJob job) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", job.id())
                .put("owner", job.owner())
                .put("query", job.query())
                .put("form", job.form().code())
                .put("state", job.state().name())
                .put("created", job.created().toString())
                .put("bytes", job.bytes())
                .put("cut", job.cut().name());
        job.ended().ifPresent(ended -> json.put("ended", ended.toString()));
        job.failure().ifPresent(failure -> json.put("failure", failure));
        return json;
    }

    private static SparqlJob job(JsonNode json) {
        return new SparqlJob(
                json.required("id").textValue(),
                json.required("owner").textValue(),
                json.required("query").textValue(),
                AnswerForm.ofCode(json.required("form").textValue()).orElseThrow(),
                State.valueOf(json.required("state").textValue()),
                Instant.parse(json.required("created").textValue()),
                Optional.ofNullable(json.path("ended").textValue()).map(Instant::parse),
                json.required("bytes").longValue(),
                Cut.valueOf(json.required("cut").textValue()),
                Optional.ofNullable(json.path("failure").textValue()));
    }
}
