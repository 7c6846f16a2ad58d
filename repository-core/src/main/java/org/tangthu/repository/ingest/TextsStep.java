package org.tangthu.repository.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.tangthu.repository.ingest.Deposit.File;
import org.tangthu.repository.ingest.Draft.TextFacts;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.problem.Problems;
import org.tangthu.repository.text.TextParser;
import org.tangthu.repository.text.TextReading;
import org.tangthu.repository.text.UnreadableText;
import org.tangthu.repository.text.quality.TextMeasure;

/** Reads each page's text once, to know that it can be read, who made it and how good it is. */
final class TextsStep implements IngestStep {
    private final TextParser parser;

    TextsStep(TextParser parser) {
        this.parser = parser;
    }

    static TextFormat format(String name) {
        if (name.endsWith(".txt")) {
            return TextFormat.PLAIN;
        }
        return name.endsWith(".xml") ? TextFormat.ALTO : TextFormat.HOCR;
    }

    @Override
    public void apply(Draft draft) {
        for (Scan scan : draft.scans()) {
            scan.text()
                    .flatMap(draft::file)
                    .filter(file -> !readable(draft, file))
                    .ifPresent(file -> draft.refuse(file.name()));
        }
    }

    private boolean readable(Draft draft, File file) {
        Problems problems = draft.problems().in(file.name());
        try {
            if (tooLarge(file, problems)) {
                return false;
            }
            TextReading text = read(file);
            text.repairs().forEach(repair -> problems.note(repair.line(), "", repair.what(), ""));
            if (text.page().words().findAny().isEmpty()) {
                problems.note("the text file has no words", "");
            }
            draft.texts().put(file.name(), new TextFacts(text.origin(), TextMeasure.of(text)));
            return true;
        } catch (UnreadableText e) {
            problems.error(e.line(), "", e.getMessage(), "");
        } catch (IOException e) {
            problems.error("it cannot be read: " + e.getMessage(), "");
        }
        return false;
    }

    private TextReading read(File file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return parser.read(format(file.name()), in);
        }
    }

    /** Told by its length, before any of it is read. */
    private static boolean tooLarge(File file, Problems problems) throws IOException {
        long bytes = Files.size(file.path());
        if (bytes > TextParser.MAX_BYTES) {
            problems.error(
                    "the text file has " + bytes + " bytes", "at most " + TextParser.MAX_BYTES + " are accepted");
        }
        return bytes > TextParser.MAX_BYTES;
    }
}
