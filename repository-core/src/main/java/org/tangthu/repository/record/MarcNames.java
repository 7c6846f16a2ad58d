package org.tangthu.repository.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Contribution;

/**
 * Who had a part, in MARC 21: the first creator as main entry (100, 110), all others as added entries (700, 710), each with
 * the role as a word and as a relator code, the dates and the addresses of the agent. Families are personal names of the
 * third kind.
 */
final class MarcNames {
    /** The link between the title and its form in characters; those of names follow it. */
    static final String TITLE = "01";

    private final Addresses addresses;
    private final Words words;

    MarcNames(Addresses addresses, Words words) {
        this.addresses = addresses;
        this.words = words;
    }

    void write(ItemRecord record, MarcRecord marc) {
        Credits credits = new Credits(record);
        Optional<Contribution> main = credits.creators().stream().findFirst();
        int link = Integer.parseInt(TITLE);
        for (Contribution part : record.description().agents()) {
            String tag = (main.filter(first -> first == part).isPresent() ? "1" : "7")
                    + (corporate(part, credits) ? "10" : "00");
            Optional<String> characters = credits.inCharacters(part).map(name -> name.value());
            String number = characters.isPresent() ? String.format(Locale.ROOT, "%02d", ++link) : "";
            field(tag, number.isEmpty() ? "" : "880-" + number, tag, part.name(), part, credits, marc);
            characters.ifPresent(name -> field("880", tag + "-" + number + "/$1", tag, name, part, credits, marc));
        }
    }

    private static boolean corporate(Contribution part, Credits credits) {
        return credits.kind(part).filter("organization"::equals).isPresent();
    }

    private void field(
            String tag, String link, String entry, String name, Contribution part, Credits credits, MarcRecord marc) {
        List<String> subfields = new ArrayList<>(List.of("6", link, "a", name));
        subfields.addAll(List.of("d", credits.lived(part).orElse("")));
        subfields.addAll(List.of("e", words.label("agent-role", part.role()), "4", part.role()));
        part.agent().ifPresent(id -> subfields.addAll(List.of("0", addresses.concept("agent", id))));
        credits.sameAs(part).forEach(same -> subfields.addAll(List.of("1", same)));
        marc.field(tag, form(entry, name, part, credits) + " ", subfields.toArray(String[]::new));
    }

    /** First indicator: how the name is put together. */
    private static String form(String entry, String name, Contribution part, Credits credits) {
        if (entry.endsWith("10")) {
            return "2";
        } else if (credits.kind(part).filter("family"::equals).isPresent()) {
            return "3";
        }
        return name.contains(",") ? "1" : "0";
    }
}
