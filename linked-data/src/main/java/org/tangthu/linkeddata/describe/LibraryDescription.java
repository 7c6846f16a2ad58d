package org.tangthu.linkeddata.describe;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.jena.vocabulary.SchemaDO;
import org.tangthu.repository.model.Contact;
import org.tangthu.repository.model.LibraryProfile;
import org.tangthu.repository.model.LibraryService;
import org.tangthu.repository.model.OpeningHours;

/**
 * What a library tells its readers of itself, in the words of schema.org. Parts without an identity of their own are {@code
 * #hours-1}, {@code #contact} and so on. News stay outside: they are for days, not for good.
 */
final class LibraryDescription {
    private static final DateTimeFormatter XSD_TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private LibraryDescription() {}

    static void describe(LibraryProfile profile, Subject library) {
        library.texts("dcterms:description", profile.description()).texts("schema:description", profile.description());
        List<OpeningHours> hours = profile.hours();
        for (int i = 0; i < hours.size(); i++) {
            hours(hours.get(i), library.iri() + "#hours-" + (i + 1), library);
        }
        List<LibraryService> services = profile.services();
        for (int i = 0; i < services.size(); i++) {
            service(services.get(i), library.iri() + "#service-" + (i + 1), library);
        }
        contact(profile.contact(), library);
    }

    private static void hours(OpeningHours hours, String iri, Subject library) {
        Subject open = library.link("schema:openingHoursSpecification", iri)
                .about(iri)
                .a("schema:OpeningHoursSpecification")
                .typed("schema:opens", lexical(hours.opens()), "xsd:time")
                .typed("schema:closes", lexical(hours.closes()), "xsd:time");
        hours.days().forEach(day -> open.link("schema:dayOfWeek", SchemaDO.NS + name(day)));
    }

    private static String lexical(LocalTime time) {
        return XSD_TIME.format(time);
    }

    /** As schema.org names it, such as Monday. */
    private static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static void service(LibraryService service, String iri, Subject library) {
        library.link("schema:makesOffer", iri)
                .about(iri)
                .a("schema:Offer")
                .texts("schema:name", service.names())
                .texts("schema:description", service.description());
    }

    private static void contact(Contact contact, Subject library) {
        library.texts("schema:address", contact.address());
        contact.website().filter(Subject::isWebIri).ifPresent(website -> library.link("schema:sameAs", website));
        if (contact.phones().isEmpty() && contact.email().isEmpty()) {
            return;
        }
        String iri = library.iri() + "#contact";
        Subject point = library.link("schema:contactPoint", iri)
                .about(iri)
                .a("schema:ContactPoint")
                .plain("schema:email", contact.email());
        contact.phones().forEach(phone -> point.plain("schema:telephone", phone));
    }
}
