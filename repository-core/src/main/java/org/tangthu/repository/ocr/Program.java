package org.tangthu.repository.ocr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A foreign program in a run of its own: without a shell, in an environment of few names, with a limit on its time and on
 * what it may say. It and all that it started have ended when the run has.
 */
final class Program {
    private static final Set<String> KEPT = Set.of("PATH", "LD_LIBRARY_PATH", "TESSDATA_PREFIX");
    private static final int MAX_MESSAGES = 100_000;
    private static final int MAX_REASON = 500;
    private static final int LOOKED_AT_EACH_MILLIS = 20;

    private final List<String> command;
    private final Map<String, String> environment;
    private final long maxOutput;

    /**
     * @param environment besides what is kept of ours
     * @param maxOutput bytes of standard output
     */
    Program(List<String> command, Map<String, String> environment, long maxOutput) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.maxOutput = maxOutput;
    }

    /**
     * Runs it to its end.
     *
     * @param folder in which it works
     * @return what it wrote to standard output
     * @throws PageFailed if it cannot be started, fails, takes too long or says too much
     */
    byte[] run(Path folder, Duration patience) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                return output(process, patience);
            } finally {
                end(process);
            }
        } catch (IOException e) {
            throw new PageFailed(name() + " cannot be run: " + e.getMessage(), e);
        }
    }

    private byte[] output(Process process, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        boolean running = true;
        while (running) {
            running = !process.waitFor(LOOKED_AT_EACH_MILLIS, TimeUnit.MILLISECONDS);
            take(process.getInputStream(), output, maxOutput);
            take(process.getErrorStream(), messages, MAX_MESSAGES);
            if (running && System.nanoTime() - end > 0) {
                throw new PageFailed(name() + " was stopped after " + patience.toSeconds() + " seconds");
            }
        }
        if (process.exitValue() != 0) {
            throw new PageFailed(name() + " ended with code " + process.exitValue() + ": " + reason(messages));
        }
        return output.toByteArray();
    }

    /** What the program says waits in a pipe, which holds little. */
    private void take(InputStream pipe, ByteArrayOutputStream to, long most) throws IOException {
        to.writeBytes(pipe.readNBytes(pipe.available()));
        if (to.size() > most) {
            throw new PageFailed(name() + " was stopped: it writes more than " + most + " bytes");
        }
    }

    /** An interrupt does not keep it from ending: that is what it is ended for. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    private String name() {
        return Path.of(command.get(0)).getFileName().toString();
    }

    private static String reason(ByteArrayOutputStream messages) {
        String text = messages.toString(StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? "it does not say why" : text.substring(0, Math.min(MAX_REASON, text.length()));
    }
}
