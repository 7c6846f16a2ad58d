package org.tangthu.repository.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.Exhibition;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LibraryProfile;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.problem.Problems;

/** Reads libraries, collections and agents. */
final class AuthorityReader {
    private static final Reader<LocalizedText> LOCAL_NAME = Values.localized(Values.NAME);

    private final Codes codes;
    private final ProfileReader profiles = new ProfileReader();

    AuthorityReader(Codes codes) {
        this.codes = codes;
    }

    Optional<Library> library(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<String> id = fields.required("id", Values.LIBRARY_ID);
        List<LocalizedText> names = fields.requiredList("names", LOCAL_NAME);
        Optional<String> type = fields.required("type", codes.of("library-type"));
        Optional<String> level = fields.required("level", codes.of("library-level"));
        boolean importantRole = fields.optional("importantRole", Values.BOOLEAN).orElse(false);
        Optional<Location> place = fields.optional("place", codes.place());
        Optional<String> parent = fields.optional("parent", Values.LIBRARY_ID);
        Optional<LocalDate> from = fields.optional("validFrom", Values.DATE);
        Optional<LocalDate> to = fields.optional("validTo", Values.DATE);
        Optional<String> successor = fields.optional("successor", Values.LIBRARY_ID);
        Supplier<LibraryProfile> profile = profiles.read(fields);
        period(fields, from, to);
        if (successor.isPresent() && successor.equals(id)) {
            fields.error("successor", "the library would take its own place", "name another, or none");
        }
        return fields.build(() -> new Library(
                id.orElseThrow(),
                names,
                type.orElseThrow(),
                level.orElseThrow(),
                importantRole,
                place,
                parent,
                from,
                to,
                successor,
                profile.get()));
    }

    Optional<Collection> collection(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<String> id = fields.required("id", Values.SLUG);
        List<LocalizedText> names = fields.requiredList("names", LOCAL_NAME);
        List<LocalizedText> description = fields.list("description", Values.localized(Values.TEXT));
        Optional<String> library = fields.optional("library", Values.LIBRARY_ID);
        Optional<String> heritage = fields.optional("heritage", codes.of("heritage"));
        Optional<String> curator = fields.optional("curator", Values.SLUG);
        Optional<Exhibition> exhibition = fields.optional("exhibition", ExhibitionReader::read);
        return fields.build(
                () -> new Collection(id.orElseThrow(), names, description, library, heritage, curator, exhibition));
    }

    Optional<Agent> agent(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<String> id = fields.required("id", Values.SLUG);
        List<LocalizedText> names = fields.requiredList("names", LOCAL_NAME);
        Optional<String> kind = fields.required("kind", codes.of("agent-kind"));
        Optional<Edtf> dates = fields.optional("dates", Values.EDTF);
        Optional<LocalDate> from = fields.optional("validFrom", Values.DATE);
        Optional<LocalDate> to = fields.optional("validTo", Values.DATE);
        List<String> successors = fields.list("successors", Values.SLUG);
        List<String> sameAs = fields.list("sameAs", Values.URL);
        period(fields, from, to);
        if (id.filter(successors::contains).isPresent()) {
            fields.error("successors", "the agent would take its own place", "name others, or none");
        }
        return fields.build(
                () -> new Agent(id.orElseThrow(), names, kind.orElseThrow(), dates, from, to, successors, sameAs));
    }

    private static void period(Fields fields, Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fields.error("validTo", "it ends before it begins", "validTo must not lie before validFrom");
        }
    }
}
