package org.tangthu.iiif.presentation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tangthu.iiif.presentation.model.Description;
import org.tangthu.iiif.presentation.model.LabelledText;
import org.tangthu.iiif.presentation.model.LanguageMap;
import org.tangthu.iiif.presentation.model.Link;
import org.tangthu.iiif.presentation.model.Provider;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Title;

/** Makes what a manifest says of its item. */
final class Descriptions {
    /** The only addresses that Presentation API 3.0 admits under {@code rights} (section 3.2), whatever their scheme. */
    private static final Pattern RIGHTS =
            Pattern.compile("https?://(creativecommons\\.org/(licenses|publicdomain)|rightsstatements\\.org/vocab)/.+");

    private final Addresses addresses;
    private final Labels labels;
    private final Metadata metadata;

    Descriptions(Addresses addresses, Labels labels) {
        this.addresses = addresses;
        this.labels = labels;
        this.metadata = new Metadata(labels, addresses);
    }

    Description of(Item item, Optional<Library> library) {
        return new Description(
                label(item),
                LanguageMap.of(item.description().texts()),
                metadata.of(item, library),
                library.map(this::source),
                rights(item),
                library.map(this::provider),
                NavDates.of(item.description().dates()));
    }

    /** The titles proper, in their languages; of an item that has none, its first title. */
    static LanguageMap label(Item item) {
        List<LocalizedText> proper = item.description().titles().stream()
                .filter(title -> title.type().isEmpty())
                .map(Title::text)
                .toList();
        return proper.isEmpty() ? LanguageMap.of(item.label()) : LanguageMap.of(proper);
    }

    private LabelledText source(Library library) {
        return new LabelledText(labels.text("attribution"), labels.text("source", library.names()));
    }

    private static Optional<String> rights(Item item) {
        return item.rights()
                .statement()
                .filter(uri -> RIGHTS.matcher(uri).matches())
                .map(uri -> uri.replaceFirst("^https:", "http:"));
    }

    Provider provider(Library library) {
        return new Provider(
                addresses.subject(library),
                LanguageMap.of(library.names()),
                pages(addresses.library(library.id()), labels.text("library.homepage")));
    }

    /** A page of ours in each of its languages, of which the first is the one that it has when none is asked for. */
    static List<Link> pages(String address, LanguageMap label) {
        String first = Labels.LANGUAGES.get(0);
        return Labels.LANGUAGES.stream()
                .map(language ->
                        Link.page(language.equals(first) ? address : address + "?lang=" + language, label, language))
                .toList();
    }
}
