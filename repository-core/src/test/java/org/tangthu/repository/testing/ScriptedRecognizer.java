package org.tangthu.repository.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tangthu.repository.object.Sha512;
import org.tangthu.repository.ocr.PageFailed;
import org.tangthu.repository.ocr.Recognizer;

/** Reads in each picture what the test says. Its pictures are the masters themselves. */
public final class ScriptedRecognizer implements Recognizer {
    private static final Answer USUAL = () -> alto("thư viện", 0.9);

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile SortedSet<String> models = new TreeSet<>(List.of("chi_tra", "chi_tra_vert", "fra", "vie"));
    private volatile Engine engine = new Engine("Script", "1.0");

    /** What happens when a picture is read. */
    @FunctionalInterface
    public interface Answer {
        String give() throws InterruptedException;
    }

    /** Makes the picture of a master, for a {@code PagePictures}. */
    public static void draw(Path master, long maxPixels, int maxSide, Path target) throws IOException {
        Files.copy(master, target);
    }

    /** ALTO of a page of one line. */
    public static String alto(String words, double confidence) {
        StringBuilder strings = new StringBuilder();
        for (String word : words.split(" ")) {
            strings.append(String.format(
                    Locale.ROOT,
                    "<String HPOS='1' VPOS='1' WIDTH='8' HEIGHT='8' WC='%.2f' CONTENT='%s'/>",
                    confidence,
                    word));
        }
        return "<alto xmlns='http://www.loc.gov/standards/alto/ns-v3#'><Layout><Page WIDTH='40' HEIGHT='30'><PrintSpace>"
                + "<TextBlock><TextLine>" + strings + "</TextLine></TextBlock></PrintSpace></Page></Layout></alto>";
    }

    public void on(byte[] picture, Answer answer) {
        answers.put(Sha512.of(picture), answer);
    }

    /** The models of each call, in order. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public void install(String... names) {
        models = new TreeSet<>(List.of(names));
    }

    public void upgrade(String version) {
        engine = new Engine(engine.name(), version);
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public SortedSet<String> models() {
        return Collections.unmodifiableSortedSet(models);
    }

    @Override
    public String advice(List<String> missing) {
        return "teach it " + String.join(", ", missing);
    }

    @Override
    public byte[] recognize(Path picture, List<String> wanted, Duration patience) throws InterruptedException {
        calls.add(String.join("+", wanted));
        try {
            Answer answer = answers.getOrDefault(Sha512.of(picture), USUAL);
            return answer.give().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer that never comes. */
    public static Answer failing(String why) {
        return () -> {
            throw new PageFailed(why);
        };
    }
}
