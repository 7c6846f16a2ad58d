package org.tangthu.repository.json;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tangthu.repository.model.Contact;
import org.tangthu.repository.model.LibraryProfile;
import org.tangthu.repository.model.LibraryService;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.NewsNote;
import org.tangthu.repository.model.OpeningHours;
import org.tangthu.repository.problem.Problems;

/** Reads what a library tells its readers of itself, out of the library's own fields. */
final class ProfileReader {
    private static final int DAYS = DayOfWeek.values().length;
    private static final Reader<String> HEADLINE = Text.line(300);
    private static final Reader<String> NOTE = Text.paragraphs(4_000);

    /** Takes its fields. What it gives is to be called only if nothing in them was wrong. */
    Supplier<LibraryProfile> read(Fields fields) {
        List<LocalizedText> description = fields.list("description", Values.localized(Values.TEXT));
        List<OpeningHours> hours = fields.list("hours", LibraryProfile.MAX_HOURS, ProfileReader::hours);
        List<LocalizedText> hoursNote = fields.list("hoursNote", Values.localized(NOTE));
        List<LibraryService> services = fields.list("services", LibraryProfile.MAX_SERVICES, ProfileReader::service);
        Optional<Contact> contact = fields.optional("contact", ProfileReader::contact);
        List<NewsNote> news = fields.list("news", LibraryProfile.MAX_NEWS, ProfileReader::note);
        return () -> new LibraryProfile(description, hours, hoursNote, services, contact.orElse(Contact.NONE), news);
    }

    private static Optional<OpeningHours> hours(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        List<DayOfWeek> days = fields.requiredList("days", DAYS, Values.DAY_OF_WEEK);
        Optional<LocalTime> opens = fields.required("opens", Values.TIME);
        Optional<LocalTime> closes = fields.required("closes", Values.TIME);
        return fields.build(() -> new OpeningHours(Set.copyOf(days), opens.orElseThrow(), closes.orElseThrow()));
    }

    private static Optional<LibraryService> service(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        List<LocalizedText> names = fields.requiredList("names", Values.localized(HEADLINE));
        List<LocalizedText> description = fields.list("description", Values.localized(NOTE));
        return fields.build(() -> new LibraryService(names, description));
    }

    private static Optional<Contact> contact(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        List<LocalizedText> address = fields.list("address", Values.localized(NOTE));
        List<String> phones = fields.list("phones", LibraryProfile.MAX_PHONES, Values.PHONE);
        Optional<String> email = fields.optional("email", Values.EMAIL);
        Optional<String> website = fields.optional("website", Values.URL);
        return fields.build(() -> new Contact(address, phones, email, website));
    }

    private static Optional<NewsNote> note(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<LocalDate> day = fields.required("date", Values.DATE);
        Optional<String> title = fields.required("title", HEADLINE);
        Optional<String> text = fields.optional("text", NOTE);
        Optional<String> lang = fields.optional("lang", Values.LANGUAGE);
        return fields.build(() -> new NewsNote(day.orElseThrow(), title.orElseThrow(), text, lang));
    }
}
