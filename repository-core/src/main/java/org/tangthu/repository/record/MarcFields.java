package org.tangthu.repository.record;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Acquisition;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.Title;

/**
 * What of a description goes into which field of MARC 21. The language of cataloguing is Vietnamese. A title or name in
 * characters beside one in quốc ngữ is an 880 linked to its field (script code {@code $1}). Personal names are in direct
 * order (first indicator 0) unless they were written with a comma. Subjects are of no controlled source. Codes of ours that
 * MARC has no source for are {@code local}, with the address of the concept in {@code $0}.
 */
final class MarcFields {
    private final Addresses addresses;
    private final Words words;

    MarcFields(Addresses addresses, CodeLists codes) {
        this.addresses = addresses;
        this.words = new Words("vi", codes);
    }

    MarcRecord of(ItemRecord record) {
        MarcRecord marc = new MarcRecord(MarcControl.leader(record));
        marc.control("001", record.item().ark().name());
        marc.control("003", record.item().library());
        marc.control("005", MarcControl.changed(record.modified()));
        marc.control("008", MarcControl.dataElements(record));
        numbers(record, marc);
        languages(record, marc);
        date(record, marc);
        classification(record, marc);
        new MarcNames(addresses, words).write(record, marc);
        titles(record, marc);
        origin(record, marc);
        notes(record, marc);
        rights(record.item(), marc);
        subjects(record, marc);
        holding(record, marc);
        return marc;
    }

    private void numbers(ItemRecord record, MarcRecord marc) {
        marc.field("024", "7 ", "a", record.item().id(), "2", "ark");
        for (Coded identifier : record.description().identifiers()) {
            String value = identifier.value();
            switch (identifier.scheme()) {
                case "isbn" -> marc.field("020", "  ", "a", value);
                case "issn" -> marc.field("022", "  ", "a", value);
                case "ismn" -> marc.field("024", "2 ", "a", value);
                case "lccn" -> marc.field("010", "  ", "a", value);
                case "oclc" -> marc.field("035", "  ", "a", "(OCoLC)" + value);
                case "legal-deposit" -> marc.field("017", "  ", "a", value);
                case "handle" -> marc.field("024", "7 ", "a", value, "2", "hdl");
                case "doi", "urn", "uri", "ark" -> marc.field("024", "7 ", "a", value, "2", identifier.scheme());
                default ->
                    marc.field("024", "8 ", "a", value, "q", words.label("identifier-type", identifier.scheme()));
            }
        }
        marc.field(
                "040",
                "  ",
                "a",
                record.item().library(),
                "b",
                "vie",
                "c",
                record.item().library());
    }

    private static void languages(ItemRecord record, MarcRecord marc) {
        List<LanguageCode> codes =
                record.description().languages().stream().map(LanguageCode::of).toList();
        List<String> subfields = new ArrayList<>();
        codes.stream().map(LanguageCode::code).distinct().forEach(code -> subfields.addAll(List.of("a", code)));
        marc.field("041", "  ", subfields.toArray(String[]::new));
        List<String> exact = new ArrayList<>();
        codes.stream()
                .flatMap(code -> code.exact().stream())
                .distinct()
                .forEach(code -> exact.addAll(List.of("a", code)));
        if (!exact.isEmpty()) {
            exact.addAll(List.of("2", "iso639-3"));
        }
        marc.field("041", " 7", exact.toArray(String[]::new));
    }

    private static void date(ItemRecord record, MarcRecord marc) {
        record.date().flatMap(ItemDate::edtf).ifPresent(edtf -> {
            String text = edtf.text();
            int slash = text.indexOf('/');
            String from = slash < 0 ? text : text.substring(0, slash);
            String to = slash < 0 ? "" : text.substring(slash + 1);
            marc.field("046", "  ", "k", from, "l", to, "2", "edtf");
        });
    }

    private static void classification(ItemRecord record, MarcRecord marc) {
        for (Coded mark : record.description().classification()) {
            switch (mark.scheme()) {
                case "ddc" -> marc.field("082", "04", "a", mark.value(), "2", "23");
                case "udc" -> marc.field("080", "  ", "a", mark.value());
                case "lcc" -> marc.field("050", " 4", "a", mark.value());
                default -> marc.field("084", "  ", "a", mark.value(), "2", "z");
            }
        }
    }

    private void titles(ItemRecord record, MarcRecord marc) {
        Credits credits = new Credits(record);
        String first = credits.creators().isEmpty() ? "0" : "1";
        String subtitle = record.titles("subtitle").stream()
                .findFirst()
                .map(LocalizedText::value)
                .orElse("");
        String by = credits.responsible().stream().map(Contribution::name).collect(Collectors.joining(", "));
        Optional<LocalizedText> characters =
                Scripts.isHan(record.title().value()) ? Optional.empty() : record.titleInCharacters();
        String link = characters.isPresent() ? "880-" + MarcNames.TITLE : "";
        marc.field("245", first + "0", "6", link, "a", record.title().value(), "b", subtitle, "c", by);
        characters.ifPresent(
                title -> marc.field("880", first + "0", "6", "245-" + MarcNames.TITLE + "/$1", "a", title.value()));
        record.description().titles().stream()
                .skip(1)
                .filter(title -> characters.filter(title.text()::equals).isEmpty())
                .forEach(title -> other(title, marc));
    }

    private void other(Title title, MarcRecord marc) {
        String value = title.text().value();
        switch (title.type().orElse("main")) {
            case "subtitle" -> {}
            case "series" -> marc.field("490", "0 ", "a", value);
            case "translated", "parallel" -> marc.field("246", "31", "a", value);
            case "former", "supplied", "abbreviated" ->
                marc.field(
                        "246",
                        "3 ",
                        "i",
                        words.heading("title-type", title.type().get()) + ":",
                        "a",
                        value);
            default -> marc.field("246", "3 ", "a", value);
        }
    }

    private void origin(ItemRecord record, MarcRecord marc) {
        Optional<String> publisher = new Credits(record).publisher();
        Optional<ItemDate> date = record.date();
        boolean published = publisher.isPresent()
                || !record.places("published").isEmpty()
                || date.filter(known -> known.role().equals("published")).isPresent();
        marc.field(
                "264",
                published ? " 1" : " 0",
                "a",
                record.placeOfOrigin().orElse(""),
                "b",
                publisher.orElse(""),
                "c",
                date.map(new DateWords(words)::of).orElse(""));
        marc.field("300", "  ", "a", record.description().extent());
    }

    private void notes(ItemRecord record, MarcRecord marc) {
        record.date()
                .flatMap(ItemDate::printed)
                .ifPresent(printed -> marc.field("500", "  ", "a", words.text("date.printed", printed)));
        record.item().heritage().forEach(heritage -> marc.field("500", "  ", "a", heritage(heritage)));
        if (DocumentType.of(record.item().kind()) == DocumentType.THESIS) {
            marc.field("502", "  ", "a", words.heading("kind", record.item().kind()));
        }
        record.description().texts().forEach(text -> marc.field("520", "  ", "a", text.value()));
        marc.field(
                "546",
                "  ",
                "a",
                record.description().languages().stream()
                        .map(tag -> words.label("language", tag))
                        .collect(Collectors.joining(", ")));
        Holding holding = record.item().holding();
        holding.acquisition()
                .map(Acquisition::mode)
                .ifPresent(mode -> marc.field("541", "1 ", "c", words.label("acquisition-mode", mode)));
        marc.field("561", "1 ", "a", holding.custodian());
        record.places("collected").forEach(place -> marc.field("561", "1 ", "a", words.text("collected", place)));
        record.item().decisions().forEach(decision -> decision(decision, marc));
    }

    private void decision(AppraisalDecision decision, MarcRecord marc) {
        marc.field(
                "583",
                "1 ",
                "a",
                words.label("decision-scope", decision.scope()),
                "b",
                decision.number(),
                "c",
                decision.day().format(DateTimeFormatter.BASIC_ISO_DATE),
                "k",
                decision.body(),
                "l",
                decision.withdrawn().map(words::withdrawn).orElse(""));
    }

    private String heritage(Heritage heritage) {
        List<String> parts = new ArrayList<>(List.of(words.label("heritage", heritage.code())));
        heritage.criterion().map(text -> words.text("criterion", text)).ifPresent(parts::add);
        heritage.decision().map(text -> words.text("decision", text)).ifPresent(parts::add);
        return words.text("heritage", String.join("; ", parts));
    }

    private void rights(Item item, MarcRecord marc) {
        Rights rights = item.rights();
        boolean open = rights.access().code().equals("open") && rights.embargo().isEmpty();
        marc.field("506", open ? "0 " : "1 ", "a", words.access(item));
        rights.statement().ifPresent(uri -> marc.field("540", "  ", "a", words.label("rights", uri), "u", uri));
    }

    private void subjects(ItemRecord record, MarcRecord marc) {
        record.description().subjects().forEach(subject -> marc.field("650", " 4", "a", subject.value()));
        record.places("about").forEach(place -> marc.field("651", " 4", "a", place));
        String kind = record.item().kind();
        marc.field("655", " 7", "a", words.label("kind", kind), "0", addresses.concept("kind", kind), "2", "local");
        for (Collection collection : record.collections()) {
            marc.field(
                    "787",
                    "08",
                    "i",
                    words.text("collection"),
                    "t",
                    collection.label().value(),
                    "o",
                    addresses.collection(collection.id()));
        }
    }

    private void holding(ItemRecord record, MarcRecord marc) {
        Item item = record.item();
        List<String> shelfmarks = item.holding().shelfmarks();
        for (String shelfmark : shelfmarks.isEmpty() ? List.of("") : shelfmarks) {
            marc.field("852", "8 ", "a", item.library(), "b", record.libraryName("vi"), "j", shelfmark);
        }
        marc.field("856", record.viewable() ? "41" : "42", "u", addresses.ark(item.ark()));
        if (record.viewable()) {
            marc.field("856", "41", "3", "IIIF manifest", "u", addresses.manifest(item.ark()));
        }
    }
}
