package org.tangthu.repository.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.object.ObjectStoreException;
import org.tangthu.repository.object.StoredFile;

/** Gives the texts of stored pages. Whether a visitor may have them is for the access policy. Thread-safe. */
public final class PageTexts {
    private final Catalogue catalogue;
    private final ObjectStore objects;
    private final TextParser parser = new TextParser();

    public PageTexts(Catalogue catalogue, ObjectStore objects) {
        this.catalogue = catalogue;
        this.objects = objects;
    }

    /** The text of a page by its name; parses the whole page list, so prefer {@link #read(Ark, Page)} where that is known. */
    public Optional<PageText> read(Ark ark, String pageName) {
        return catalogue.pages(ark.toString()).page(pageName).flatMap(page -> read(ark, page));
    }

    /**
     * The text of a page, its boxes in pixels of the master; empty if the page has none.
     *
     * @throws UnreadableText if the stored file is damaged
     * @throws ObjectStoreException if the store fails
     */
    public Optional<PageText> read(Ark ark, Page page) {
        return page.text()
                .flatMap(text -> objects.file(ark.toString(), text.path()).map(file -> parse(ark, text, file)))
                .map(text -> text.scaledTo(page.master().width(), page.master().height()));
    }

    /** The file of a page's text, byte for byte as it is kept, where it is of this format. */
    public Optional<StoredFile> kept(Ark ark, Page page, TextFormat format) {
        return page.text()
                .filter(text -> text.format() == format)
                .flatMap(text -> objects.file(ark.toString(), text.path()));
    }

    private PageText parse(Ark ark, TextFile text, StoredFile file) {
        try (InputStream in = file.open()) {
            return parser.parse(text.format(), in);
        } catch (IOException e) {
            throw new ObjectStoreException("The text " + text.path() + " of " + ark + " cannot be read", e);
        }
    }
}
