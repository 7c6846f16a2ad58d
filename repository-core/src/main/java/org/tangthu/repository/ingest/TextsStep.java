package org.tangthu.repository.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.tangthu.repository.ingest.Deposit.File;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.problem.Problems;
import org.tangthu.repository.text.TextParser;
import org.tangthu.repository.text.TextReading;
import org.tangthu.repository.text.UnreadableText;

/** Reads each page's text once, to know that it can be read and who made it. */
final class TextsStep implements IngestStep {
    private final TextParser parser;

    TextsStep(TextParser parser) {
        this.parser = parser;
    }

    static TextFormat format(String name) {
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
        try (InputStream in = Files.newInputStream(file.path())) {
            TextReading text = parser.read(format(file.name()), in);
            draft.origins().put(file.name(), text.origin());
            if (text.page().words().findAny().isEmpty()) {
                problems.note("the text file has no words", "");
            }
            return true;
        } catch (UnreadableText e) {
            problems.error(e.line(), "", e.getMessage(), "");
        } catch (IOException e) {
            problems.error("it cannot be read: " + e.getMessage(), "");
        }
        return false;
    }
}
