package org.tangthu.repository.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A form in which other programs read what is known of an item. Implementations are immutable and thread-safe. */
public interface RecordFormat {
    /** What a file in this form is named after the item's own name, without the dot: {@code ris}, {@code mods.xml}. */
    String extension();

    /** Media type, with the character set where the type has that parameter. Every format is UTF-8. */
    String mediaType();

    /** What people call the form; the same in every language. */
    String name();

    /** The whole file. The same record always gives the same text. */
    String write(ItemRecord record);

    /** The same as bytes; forms that may be long write as they go. @param out is not closed */
    default void write(ItemRecord record, OutputStream out) throws IOException {
        out.write(write(record).getBytes(StandardCharsets.UTF_8));
    }
}
