package org.tangthu.portal.pages.libraries;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.libraries.LibraryPage.Note;
import org.tangthu.portal.pages.libraries.LibraryPage.Phone;
import org.tangthu.portal.pages.libraries.LibraryPage.Reach;
import org.tangthu.portal.pages.libraries.LibraryPage.Service;
import org.tangthu.repository.model.Contact;
import org.tangthu.repository.model.LibraryProfile;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.NewsNote;

/** What a library tells its readers, in the language of the page as far as the library told it in that. */
final class Readers {
    private final LibraryProfile profile;
    private final Edition edition;

    Readers(LibraryProfile profile, Edition edition) {
        this.profile = profile;
        this.edition = edition;
    }

    Optional<LocalizedText> best(List<LocalizedText> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(edition.best(texts));
    }

    List<Service> services() {
        return profile.services().stream()
                .map(service -> new Service(edition.best(service.names()), best(service.description())))
                .toList();
    }

    Optional<Reach> reach() {
        Contact contact = profile.contact();
        return contact.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reach(
                        best(contact.address()),
                        contact.phones().stream()
                                .map(phone -> new Phone(phone, phone.replaceAll("[^0-9+]", "")))
                                .toList(),
                        contact.email(),
                        contact.website()));
    }

    /** Those in the language of the page; where there are none, all. */
    List<Note> news() {
        List<NewsNote> own = profile.news().stream()
                .filter(note ->
                        note.lang().filter(edition.language().tag()::equals).isPresent())
                .toList();
        return (own.isEmpty() ? profile.news() : own).stream().map(this::note).toList();
    }

    private Note note(NewsNote note) {
        return new Note(
                edition.formats().date(note.day()),
                note.day().toString(),
                new LocalizedText(note.title(), note.lang()),
                note.text().map(text -> new LocalizedText(text, note.lang())));
    }
}
