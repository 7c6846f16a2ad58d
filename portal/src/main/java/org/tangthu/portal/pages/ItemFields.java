package org.tangthu.portal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.Field.Value;
import org.tangthu.portal.search.Facet;
import org.tangthu.repository.access.PublicRecord;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.code.Place;
import org.tangthu.repository.model.Acquisition;
import org.tangthu.repository.model.AppraisalDecision;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Heritage;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.PlaceReference;
import org.tangthu.repository.model.Title;

/** Writes an item's description as labelled lines, in the order of a catalogue card. Lines without a value are left out. */
final class ItemFields {
    private static final Pattern DIVISION = Pattern.compile("\\d{2}|\\d{5}");

    private final Edition edition;
    private final CodeLists codes;
    private final Names names;

    ItemFields(Edition edition, CodeLists codes, Names names) {
        this.edition = edition;
        this.codes = codes;
        this.names = names;
    }

    List<Field> of(CatalogueEntry entry, Titles titles) {
        Item item = PublicRecord.of((Item) entry.entity());
        Description description = item.description();
        Holding holding = item.holding();
        return Stream.of(
                        field("field.titles", titles.others(), this::title),
                        field("field.agents", description.agents(), this::agent),
                        field("field.dates", description.dates(), this::date),
                        field("field.kind", List.of(item.kind()), code -> faceted("kind", code)),
                        field("field.languages", description.languages(), code -> faceted("language", code)),
                        field("field.extent", description.extent(), Value::of),
                        field("field.subjects", description.subjects(), this::subject),
                        field("field.classification", description.classification(), this::classMark),
                        field("field.places", description.places(), this::place),
                        field("field.heritage", item.heritage(), this::heritage),
                        field("field.decisions", item.decisions(), this::decision),
                        field("field.library", List.of(item.library()), this::library),
                        field("field.shelfmarks", holding.shelfmarks(), Value::of),
                        field("field.custodian", holding.custodian(), Value::of),
                        field(
                                "field.acquisition",
                                holding.acquisition().map(Acquisition::mode),
                                mode -> coded("acquisition-mode", mode)),
                        field("field.identifiers", description.identifiers(), this::identifier),
                        field("field.localId", item.localId(), Value::of),
                        field("field.access", List.of(item.rights().access().code()), code -> coded("access", code)),
                        field("field.digitization", List.of(item.digitization()), code -> coded("digitization", code)),
                        field("field.history", List.of(entry), this::history))
                .filter(field -> !field.values().isEmpty())
                .toList();
    }

    private <T> Field field(String key, Optional<T> value, Function<T, Value> shown) {
        return field(key, value.stream().toList(), shown);
    }

    private <T> Field field(String key, List<T> values, Function<T, Value> shown) {
        return new Field(edition.text(key), values.stream().map(shown).toList());
    }

    private String label(String scheme, String code) {
        return codes.scheme(scheme).label(code, edition.language().tag());
    }

    private Value coded(String scheme, String code) {
        return Value.of(Edition.capitalized(label(scheme, code)));
    }

    private Value faceted(String scheme, String code) {
        return coded(scheme, code).searchedBy(edition.links().search(scheme, code));
    }

    private Value title(Title title) {
        Value value = Value.of(title.text());
        return title.type().map(type -> value.noted(label("title-type", type))).orElse(value);
    }

    /** Who is known has a page; a mere name is searched for, as it is written. */
    private Value agent(Contribution part) {
        Value name = Value.of(part.name());
        return part.agent()
                .map(id -> name.to(edition.links().concept(EntityKind.AGENT.code(), id)))
                .orElseGet(() -> name.searchedBy(edition.links().search("q", '"' + part.name() + '"')))
                .noted(label("agent-role", part.role()));
    }

    private Value date(ItemDate date) {
        Optional<String> said = date.edtf().map(edition.dates()::of);
        String text = Stream.concat(
                        date.printed().stream(), said.map(s -> date.printed().isEmpty() ? s : "(" + s + ")").stream())
                .reduce((printed, converted) -> printed + " " + converted)
                .orElseThrow();
        return Value.of(text).noted(label("date-role", date.role()));
    }

    private Value subject(LocalizedText subject) {
        return Value.of(subject).searchedBy(edition.links().search(Facet.SUBJECT.code(), subject.value()));
    }

    private Value classMark(Coded mark) {
        return Value.of(mark.value()).noted(label("classification-scheme", mark.scheme()));
    }

    private Value identifier(Coded identifier) {
        return Value.of(identifier.value()).noted(label("identifier-type", identifier.scheme()));
    }

    private Value place(PlaceReference place) {
        String lang = edition.language().tag();
        String title = codes.places().title(place.place(), lang);
        Value value = Value.of(DIVISION.matcher(title).matches() ? edition.text("place.division", title) : title);
        String role = label("place-role", place.role());
        Optional<Place> unit = place.place().notation().flatMap(codes.places()::find);
        Optional<String> printed = unit.flatMap(known -> place.place().name());
        Value noted = value.noted(printed.map(name -> role + "; " + edition.text("place.printed", name))
                .orElse(role));
        return unit.map(known -> noted.to(edition.links().concept("place", known.id())))
                .orElse(noted);
    }

    private Value heritage(Heritage heritage) {
        Value value = faceted("heritage", heritage.code());
        List<String> grounds = new ArrayList<>();
        heritage.criterion()
                .map(text -> edition.text("heritage.criterion", text))
                .ifPresent(grounds::add);
        heritage.decision().map(text -> edition.text("heritage.decision", text)).ifPresent(grounds::add);
        return grounds.isEmpty() ? value : value.noted(String.join("; ", grounds));
    }

    private Value decision(AppraisalDecision decision) {
        String made = edition.text(
                "decision.made", decision.number(), edition.formats().date(decision.day()), decision.body());
        String scope = label("decision-scope", decision.scope());
        String withdrawn = decision.withdrawn()
                .map(day -> "; "
                        + edition.text("decision.withdrawn", edition.formats().date(day)))
                .orElse("");
        return Value.of(made).noted(scope + withdrawn);
    }

    private Value library(String id) {
        return Value.of(names.of(id)).to(edition.links().library(id));
    }

    private Value history(CatalogueEntry entry) {
        return Value.of(edition.text("item.history", edition.formats().date(entry.created())))
                .noted(edition.text(
                        "item.version", entry.version(), edition.formats().date(entry.modified())));
    }
}
