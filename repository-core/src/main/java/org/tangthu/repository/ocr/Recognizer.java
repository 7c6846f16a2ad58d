package org.tangthu.repository.ocr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;

/** Reads the text in a picture. Thread-safe. */
public interface Recognizer {
    /** What is recorded with each text that it reads. */
    Engine engine();

    /** Those that are installed, such as {@code vie}. */
    SortedSet<String> models();

    /** What to install for models that are not, in a sentence without its full stop. */
    String advice(List<String> missing);

    /**
     * Reads a picture. When it is interrupted, or takes too long, all that it started has ended on return.
     *
     * @param picture whose file name may stand in the result; its folder may be written to
     * @param models some of {@link #models}, the one that counts most first
     * @param patience how long it may take
     * @return ALTO, as the engine wrote it
     * @throws PageFailed if the engine fails or takes too long
     */
    byte[] recognize(Path picture, List<String> models, Duration patience) throws InterruptedException;

    /** A program that recognizes. */
    record Engine(String name, String version) {
        @Override
        public String toString() {
            return name + " " + version;
        }
    }
}
