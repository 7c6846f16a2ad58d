package org.tangthu.repository.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.tangthu.repository.text.PageBuilder.Region;
import org.tangthu.repository.text.Repairs.Kind;

/**
 * Reads plain text: a line is a line, an empty line ends a block, nothing has a box. Controls are taken out; a null byte
 * tells that the file is no text at all.
 */
final class PlainTextReader {
    private static final Region UNKNOWN = new Region("", Optional.empty(), Optional.empty(), Optional.empty());

    private final BufferedReader in;
    private final Repairs repairs = new Repairs();
    private final PageBuilder builder = new PageBuilder(this::at);
    private int at;

    PlainTextReader(Utf8Reader in) {
        this.in = new BufferedReader(in);
    }

    TextReading read() throws IOException {
        for (String line = next(); line != null; line = next()) {
            String[] parts = line.split("\f", -1);
            for (String part : parts) {
                line(part);
            }
            if (parts.length > 1) {
                repairs.add(Kind.FORM_FEED, at);
            }
        }
        return TextReading.of(builder.page(new ReadingOrder()), Optional.empty(), repairs);
    }

    private String next() throws IOException {
        at++;
        return in.readLine();
    }

    private void line(String line) {
        if (line.indexOf('\0') >= 0) {
            throw new UnreadableText(at, "the file holds a null byte: it is no text in UTF-8; save it as UTF-8");
        }
        if (line.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            repairs.add(Kind.CONTROL, at);
        }
        String clean = PageBuilder.text(line);
        if (clean.isEmpty()) {
            builder.endBlock();
            return;
        }
        builder.startLine(UNKNOWN);
        PageBuilder.words(clean).forEach(builder::unboxed);
    }

    private int at() {
        return at;
    }
}
