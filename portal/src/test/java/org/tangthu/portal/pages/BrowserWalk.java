package org.tangthu.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A walk through a server in Chromium, written for node's own test runner. It leaves pictures in {@code target/screenshots}. */
public final class BrowserWalk {
    private static final int MINUTES = 20;

    private final Path output;
    private final List<Path> scripts;
    private final Map<String, String> environment = new HashMap<>();

    private BrowserWalk(Path output, List<Path> scripts) {
        this.output = output;
        this.scripts = scripts;
    }

    /** @param base of the server @param folder for what the walk says */
    public static BrowserWalk of(String base, Path folder, Path... scripts) {
        BrowserWalk walk = new BrowserWalk(folder.resolve("output.txt"), List.of(scripts));
        return walk.with("TANGTHU_BASE", base)
                .with("TANGTHU_CHROMIUM", onPath("chromium"))
                .with("TANGTHU_SCREENSHOTS", "target/screenshots");
    }

    /** Tells the scripts something more. */
    public BrowserWalk with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Fails with all that the scripts said, if one of them fails or does not end. */
    public void passes() {
        try {
            Process walk = start();
            boolean ended = walk.waitFor(MINUTES, TimeUnit.MINUTES);
            walk.destroyForcibly();
            String said = Files.readString(output);
            assertThat(ended && walk.exitValue() == 0)
                    .as("the walk passes within " + MINUTES + " minutes:\n" + said)
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of("node", "--test", "--test-reporter=spec"));
        scripts.forEach(script -> command.add(script.toString()));
        ProcessBuilder node = new ProcessBuilder(command);
        node.environment().putAll(environment);
        return node.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    private static String onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
