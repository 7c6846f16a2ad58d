package org.tangthu.repository.ocr;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tangthu.repository.text.TextParser;

/** The program {@code tesseract}, version 4.1 or later, one thread for each picture. */
public final class Tesseract implements Recognizer {
    /** What to do where it is not installed. */
    public static final String INSTALL = "install Tesseract (Debian: apt install tesseract-ocr tesseract-ocr-vie"
            + " tesseract-ocr-fra tesseract-ocr-chi-tra tesseract-ocr-chi-tra-vert)";

    private static final String NAME = "tesseract";
    private static final Pattern VERSION = Pattern.compile("tesseract v?(\\d\\S*)");
    private static final Pattern MODEL = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Map<String, String> ENVIRONMENT = Map.of("OMP_THREAD_LIMIT", "1", "LC_ALL", "C");
    private static final long MAX_ANSWER = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path program;
    private final Engine engine;
    private final SortedSet<String> models;

    private Tesseract(Path program) throws InterruptedException {
        this.program = program;
        this.engine = new Engine("Tesseract", version(ask("--version")));
        this.models = ask("--list-langs")
                .lines()
                .map(String::strip)
                .filter(line -> MODEL.matcher(line).matches() && !line.equals("osd"))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    /**
     * Looks for the program and asks it for its version and models.
     *
     * @param searchPath folders, as in the environment's {@code PATH}
     * @throws PageFailed if it is there and does not answer
     */
    public static Optional<Tesseract> find(String searchPath) throws InterruptedException {
        Optional<Path> program = Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, NAME).toAbsolutePath())
                .filter(Files::isExecutable)
                .findFirst();
        return program.isEmpty() ? Optional.empty() : Optional.of(new Tesseract(program.get()));
    }

    private static String version(String answer) {
        Matcher matcher = VERSION.matcher(answer);
        return matcher.find() ? matcher.group(1) : "of unknown version";
    }

    private String ask(String option) throws InterruptedException {
        byte[] answer = new Program(List.of(program.toString(), option), ENVIRONMENT, MAX_ANSWER)
                .run(program.getParent(), PATIENCE);
        return new String(answer, StandardCharsets.UTF_8);
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public SortedSet<String> models() {
        return models;
    }

    @Override
    public String advice(List<String> missing) {
        return missing.stream()
                .map(model -> "tesseract-ocr-" + model.replace('_', '-'))
                .collect(Collectors.joining(" ", "on Debian: apt install ", ""));
    }

    @Override
    public byte[] recognize(Path picture, List<String> wanted, Duration patience) throws InterruptedException {
        List<String> command = List.of(
                program.toString(), picture.getFileName().toString(), "stdout", "-l", String.join("+", wanted), "alto");
        return new Program(command, ENVIRONMENT, TextParser.MAX_BYTES)
                .run(picture.toAbsolutePath().getParent(), patience);
    }
}
