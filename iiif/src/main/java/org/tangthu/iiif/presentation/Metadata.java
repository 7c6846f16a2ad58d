package org.tangthu.iiif.presentation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tangthu.iiif.presentation.model.LabelledText;
import org.tangthu.iiif.presentation.model.LanguageMap;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Coded;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Title;

/** The description of an item as pairs of label and value, in the order in which a catalogue card has them. */
final class Metadata {
    private final Labels labels;
    private final Addresses addresses;

    Metadata(Labels labels, Addresses addresses) {
        this.labels = labels;
        this.addresses = addresses;
    }

    List<LabelledText> of(Item item, Optional<Library> library) {
        Description description = item.description();
        List<LabelledText> pairs = new ArrayList<>();
        add(pairs, "alternative", LanguageMap.of(otherTitles(description)));
        addAgents(pairs, description);
        addDates(pairs, description);
        add(pairs, "kind", labels.code("kind", item.kind()));
        add(pairs, "places", labels.places(description.places()));
        add(pairs, "languages", labels.codes("language", description.languages()));
        add(pairs, "extent", LanguageMap.plain(description.extent().stream().toList()));
        add(pairs, "subjects", LanguageMap.of(description.subjects()));
        add(pairs, "classification", plain(description.classification(), Metadata::coded));
        add(pairs, "shelfmarks", LanguageMap.plain(item.holding().shelfmarks()));
        add(pairs, "identifiers", plain(description.identifiers(), Metadata::coded));
        add(
                pairs,
                "custodian",
                LanguageMap.plain(item.holding().custodian().stream().toList()));
        library.ifPresent(holder -> add(pairs, "library", LanguageMap.of(holder.names())));
        String ark = addresses.ark(item.ark());
        add(pairs, "ark", LanguageMap.html("<a href=\"" + ark + "\">" + ark + "</a>"));
        return pairs;
    }

    private static List<LocalizedText> otherTitles(Description description) {
        return description.titles().stream()
                .filter(title -> title.type().isPresent())
                .map(Title::text)
                .toList();
    }

    private void addAgents(List<LabelledText> pairs, Description description) {
        grouped(description.agents(), Contribution::role)
                .forEach((role, agents) -> pairs.add(
                        new LabelledText(labels.code("agent-role", role), plain(agents, Contribution::name))));
    }

    private void addDates(List<LabelledText> pairs, Description description) {
        grouped(description.dates(), ItemDate::role)
                .forEach((role, dates) ->
                        pairs.add(new LabelledText(labels.code("date-role", role), plain(dates, Metadata::date))));
    }

    private static <T> Map<String, List<T>> grouped(Collection<T> values, Function<T, String> key) {
        return values.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static <T> LanguageMap plain(Collection<T> values, Function<T, String> text) {
        return LanguageMap.plain(values.stream().map(text).toList());
    }

    private static String date(ItemDate date) {
        String edtf = date.edtf().map(Edtf::text).orElse("");
        return date.printed()
                .map(printed -> edtf.isEmpty() ? printed : printed + " (" + edtf + ")")
                .orElse(edtf);
    }

    private static String coded(Coded coded) {
        return coded.scheme() + ": " + coded.value();
    }

    private void add(List<LabelledText> pairs, String key, LanguageMap value) {
        if (!value.isEmpty()) {
            pairs.add(new LabelledText(labels.text(key), value));
        }
    }
}
