package org.tangthu.portal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as its users have it: a process of its own, with its output and exit code. */
public final class TangthuProcess implements AutoCloseable {
    private final Process process;
    private final Path out;
    private final Path err;

    private TangthuProcess(Path folder, List<String> launcher, Map<String, String> environment, List<String> arguments)
            throws IOException {
        this.out = Files.createTempFile(folder, "out", ".txt");
        this.err = Files.createTempFile(folder, "err", ".txt");
        List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Tangthu.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TANGTHU_"));
        builder.environment().putAll(environment);
        this.process = builder.start();
    }

    /** @param folder for its output */
    public static TangthuProcess start(Path folder, String... arguments) throws IOException {
        return new TangthuProcess(folder, List.of(), Map.of(), List.of(arguments));
    }

    /** Where programs are looked for in one folder alone. */
    public static TangthuProcess startWithPrograms(Path programs, Path folder, String... arguments) throws IOException {
        return new TangthuProcess(folder, List.of(), Map.of("PATH", programs.toString()), List.of(arguments));
    }

    /** On a disk that is soon full: no file can grow beyond so many KiB. */
    public static TangthuProcess startWithFilesUpTo(int kib, Path folder, String... arguments) throws IOException {
        List<String> shell = List.of("bash", "-c", "ulimit -f " + kib + "; exec \"$@\"", "bash");
        return new TangthuProcess(folder, shell, Map.of(), List.of(arguments));
    }

    public int exitCode() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The process did not end. " + out() + err());
        }
        return process.exitValue();
    }

    /** As a service manager would: SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public String out() {
        return text(out);
    }

    public String err() {
        return text(err);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
