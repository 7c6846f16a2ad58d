package org.tangthu.portal.pages;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.text.PageText;

/**
 * The text of an item from its first page to its last, each under a heading that says where it stands, by which address to
 * cite it, and that a machine made it, if one did. Pages without text are passed over. One page is in memory at a time.
 */
final class WholeText {
    private final Sources sources;
    private final Item item;
    private final PageList pages;
    private final Edition edition;

    WholeText(Sources sources, Item item, PageList pages, Edition edition) {
        this.sources = sources;
        this.item = item;
        this.pages = pages;
        this.edition = edition;
    }

    /** A text that cannot be read breaks off the whole, so that nobody takes a part for it. */
    void writeTo(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(item.label().value() + "\n" + sources.addresses().ark(item.ark()) + "\n");
        for (Page page : pages.pages()) {
            Optional<PageText> text = sources.texts().read(item.ark(), page);
            if (text.isPresent()) {
                writer.write("\n" + heading(page) + "\n\n" + text.get().plain() + "\n");
            }
        }
        writer.flush();
    }

    private String heading(Page page) {
        String label = ReaderBuilder.spoken(ReaderBuilder.label(page), edition);
        String address = sources.addresses().ark(item.ark(), page.name());
        String machine = page.text()
                .flatMap(text -> text.origin().machine())
                .map(made -> " · " + edition.text("search.machine")
                        + made.engine().map(name -> " (" + name + ")").orElse(""))
                .orElse("");
        return "=== " + label + " · " + address + machine + " ===";
    }
}
