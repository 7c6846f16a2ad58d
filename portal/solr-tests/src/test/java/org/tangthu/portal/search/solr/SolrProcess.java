package org.tangthu.portal.search.solr;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;
import org.awaitility.Awaitility;

/**
 * A Solr in a process of its own, on whose class path there is nothing of ours, nor ICU: what it knows of Vietnamese was
 * laid into its home.
 */
final class SolrProcess implements AutoCloseable {
    private static final String ANALYSIS = "org/tangthu/analysis/Terms.class";
    private static final List<String> UNKNOWN_TO_SOLR = List.of("analysis-icu", "icu4j");

    private final Process process;
    private final Path port;

    private SolrProcess(Path home) throws IOException {
        this.port = home.resolve("port");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-cp",
                classPath()
                        .filter(SolrProcess::isSolrs)
                        .collect(Collectors.joining(System.getProperty("path.separator"))),
                SolrProcess.class.getName(),
                home.toString());
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out.txt").toFile())
                .start();
    }

    /** @param home in which the jar and the configuration sets were laid, or were not */
    static SolrProcess start(Path home) throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("solr.xml"), "<solr/>");
        return new SolrProcess(home);
    }

    /** Lays the jar of the analysis into the home of a Solr. */
    static void layAnalysis(Path home) throws IOException {
        String own = classPath().filter(SolrProcess::isAnalysis).findFirst().orElseThrow();
        Path jar = Files.createDirectories(home.resolve("lib")).resolve("analysis.jar");
        if (Files.isRegularFile(Path.of(own))) {
            Files.copy(Path.of(own), jar);
        } else {
            pack(Path.of(own), jar);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, zip);
            }
        }
    }

    private static Stream<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")));
    }

    private static boolean isSolrs(String entry) {
        return !isAnalysis(entry) && UNKNOWN_TO_SOLR.stream().noneMatch(entry::contains);
    }

    private static boolean isAnalysis(String entry) {
        Path path = Path.of(entry);
        return Files.isDirectory(path)
                ? Files.exists(path.resolve(ANALYSIS))
                : path.getFileName().toString().startsWith("analysis-");
    }

    URI address() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(port));
        try {
            return URI.create("http://127.0.0.1:" + Files.readString(port) + "/solr");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** In the process: runs until it is killed. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        JettySolrRunner solr = new JettySolrRunner(
                home.toString(), new JettyConfig.Builder().setContext("/solr").build());
        solr.start();
        Path written = Files.writeString(home.resolve("port.new"), Integer.toString(solr.getLocalPort()));
        Files.move(written, home.resolve("port"));
    }
}
