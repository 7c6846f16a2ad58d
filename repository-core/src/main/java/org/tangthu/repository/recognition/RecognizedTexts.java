package org.tangthu.repository.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.Committer;
import org.tangthu.repository.commit.Staging;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.object.NewVersion.StagedFile;
import org.tangthu.repository.text.TextParser;
import org.tangthu.repository.text.TextReading;
import org.tangthu.repository.text.quality.TextMeasure;

/** Commits the texts that a machine made of an item's pages. Thread-safe. */
public final class RecognizedTexts {
    private final Committer committer;
    private final TextParser parser = new TextParser();

    public RecognizedTexts(Committer committer) {
        this.committer = committer;
    }

    /**
     * Makes a version of the item with these texts. The event in {@code premis.json} names engine, models and confidence.
     *
     * @param item as it stood when its pages were read
     * @param pages of that version
     * @param texts one at most for a page, one at least in all
     * @param actor who had it done
     * @throws org.tangthu.repository.text.UnreadableText if a text is not of its format
     * @throws IllegalArgumentException if a page is not there, or has a text of a person
     * @throws org.tangthu.repository.commit.CommitConflict if the item was changed since
     */
    public JournalEntry commit(CatalogueEntry item, PageList pages, List<Recognized> texts, String actor) {
        String id = item.entity().id();
        List<Page> changed = new ArrayList<>();
        Map<String, StagedFile> files = new HashMap<>();
        Set<String> removed = new HashSet<>();
        try (Staging staging = committer.staging()) {
            for (Recognized text : texts) {
                Page page = replaceable(id, pages, text.page());
                StagedFile file = staging.copy(text.file());
                TextFile made = made(page, text, file.sha512());
                page.text().map(TextFile::path).ifPresent(removed::add);
                files.put(made.path(), file);
                changed.add(page.withText(made));
            }
            removed.removeAll(files.keySet());
            Change change = new Change(
                    item.entity(),
                    Optional.of(pages.with(changed)),
                    files,
                    removed,
                    Event.UPDATED,
                    actor,
                    OptionalInt.of(item.version()));
            return committer.commit(change.remarking(Remark.of(changed)));
        }
    }

    private static Page replaceable(String id, PageList pages, String name) {
        Page page = pages.page(name)
                .orElseThrow(() -> new IllegalArgumentException(id + " has no page " + name + " to put a text to"));
        if (page.text().filter(text -> text.origin().machine().isEmpty()).isPresent()) {
            throw new IllegalArgumentException(
                    "Page " + name + " of " + id + " has a person's text, which no machine's replaces");
        }
        return page;
    }

    private TextFile made(Page page, Recognized text, String sha512) {
        try (InputStream in = Files.newInputStream(text.file())) {
            TextReading reading = parser.read(text.format(), in);
            Optional<Double> confidence = text.machine().confidence().or(reading::confidence);
            return TextFile.made(page, text.format(), sha512, text.machine().withConfidence(confidence))
                    .withQuality(TextMeasure.of(reading));
        } catch (IOException e) {
            throw new RepositoryException("The text for page " + text.page() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
