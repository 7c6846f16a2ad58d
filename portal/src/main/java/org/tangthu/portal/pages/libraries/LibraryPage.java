package org.tangthu.portal.pages.libraries;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.Card;
import org.tangthu.portal.pages.Field;
import org.tangthu.portal.pages.Named;
import org.tangthu.portal.pages.Tally;
import org.tangthu.portal.pages.UsageYear;
import org.tangthu.portal.pages.Within;
import org.tangthu.repository.model.LocalizedText;

/**
 * A library: what it tells its readers, and its items.
 *
 * @param crumbs what it belongs to
 * @param otherNames in other languages
 * @param part its items, for the search among them
 * @param week when it is open; empty where it does not tell
 * @param weekNote when it is not
 * @param news the newest first
 * @param total of its items; empty while the search index is away
 * @param kinds of its items, the most frequent first
 * @param all address of the search for all its items
 * @param frames address of what other sites may put into their pages
 */
public record LibraryPage(
        Head head,
        LocalizedText name,
        List<Field.Value> crumbs,
        List<LocalizedText> otherNames,
        Optional<LocalizedText> description,
        List<Field> fields,
        Within part,
        List<Days> week,
        Optional<LocalizedText> weekNote,
        List<Service> services,
        Optional<Reach> reach,
        List<Note> news,
        List<Named> collections,
        Optional<Long> total,
        List<Tally> kinds,
        List<Card> cards,
        String all,
        String frames,
        UsageYear usage)
        implements PageModel {

    public LibraryPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(name);
        crumbs = List.copyOf(crumbs);
        otherNames = List.copyOf(otherNames);
        Objects.requireNonNull(description);
        fields = List.copyOf(fields);
        Objects.requireNonNull(part);
        week = List.copyOf(week);
        Objects.requireNonNull(weekNote);
        services = List.copyOf(services);
        Objects.requireNonNull(reach);
        news = List.copyOf(news);
        collections = List.copyOf(collections);
        Objects.requireNonNull(total);
        kinds = List.copyOf(kinds);
        cards = List.copyOf(cards);
        Objects.requireNonNull(usage);
    }

    /** Days of the week that are alike. @param times none where it is closed */
    public record Days(String label, List<String> times) {
        public Days {
            times = List.copyOf(times);
        }
    }

    /** What it does for readers. */
    public record Service(LocalizedText name, Optional<LocalizedText> description) {
        public Service {
            Objects.requireNonNull(description);
        }
    }

    /** How it is reached. */
    public record Reach(
            Optional<LocalizedText> address, List<Phone> phones, Optional<String> email, Optional<String> website) {
        public Reach {
            Objects.requireNonNull(address);
            phones = List.copyOf(phones);
            Objects.requireNonNull(email);
            Objects.requireNonNull(website);
        }
    }

    /** @param dial as machines dial it */
    public record Phone(String shown, String dial) {}

    /** A note to readers. @param iso its day as programs read it */
    public record Note(String day, String iso, LocalizedText title, Optional<LocalizedText> text) {
        public Note {
            Objects.requireNonNull(text);
        }
    }

    @Override
    public String template() {
        return "pages/libraries/library";
    }
}
