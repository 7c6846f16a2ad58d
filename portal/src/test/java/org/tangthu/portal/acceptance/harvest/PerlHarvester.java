package org.tangthu.portal.acceptance.harvest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code HTTP::OAI} of Perl (Debian: libhttp-oai-perl), a process for each list. */
final class PerlHarvester implements Harvester {
    /** Prints a line for each thing that it was told, its parts with tabs between. */
    private static final Path SCRIPT = Path.of("src/test/perl/harvest.pl");

    private final String address;
    private final Path errors;

    /** @param folder for what it says on standard error */
    PerlHarvester(String address, Path folder) {
        this.address = address;
        this.errors = folder.resolve("perl.log");
    }

    @Override
    public List<String> formats() throws IOException, InterruptedException {
        return run("ListMetadataFormats");
    }

    @Override
    public List<String> sets() throws IOException, InterruptedException {
        return run("ListSets");
    }

    @Override
    public List<String> identifiers(String prefix) throws IOException, InterruptedException {
        return run("ListIdentifiers", "metadataPrefix", prefix);
    }

    @Override
    public Harvest records(String prefix, Optional<String> set, Optional<String> from)
            throws IOException, InterruptedException {
        String began = run("Identify").get(0);
        List<String> lines =
                run("ListRecords", "metadataPrefix", prefix, "set", set.orElse(""), "from", from.orElse(""));
        return new Harvest(began, lines.stream().map(PerlHarvester::told).toList());
    }

    @Override
    public Told record(String prefix, String identifier) throws IOException, InterruptedException {
        return told(run("GetRecord", "metadataPrefix", prefix, "identifier", identifier)
                .get(0));
    }

    private static Told told(String line) {
        String[] parts = line.split("\t", -1);
        return new Told(parts[0], parts[1].equals("deleted"), parts[2]);
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("perl", SCRIPT.toString(), address), Stream.of(arguments))
                .toList();
        Process perl =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(perl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (perl.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + Files.readString(errors));
        }
        return output.lines().toList();
    }
}
