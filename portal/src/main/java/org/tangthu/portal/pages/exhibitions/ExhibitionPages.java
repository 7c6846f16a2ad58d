package org.tangthu.portal.pages.exhibitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Lasting;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.Field.Value;
import org.tangthu.portal.pages.Named;
import org.tangthu.portal.pages.Names;
import org.tangthu.portal.pages.Sources;
import org.tangthu.portal.pages.Teaser;
import org.tangthu.portal.pages.Teasers;
import org.tangthu.portal.pages.exhibitions.ExhibitionPage.Section;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Exhibition;
import org.tangthu.repository.model.LocalizedText;

/** Builds the pages of exhibitions. Thread-safe. */
public final class ExhibitionPages {
    private static final String PATH = "/exhibitions";
    private static final int ON_A_PAGE = 24;

    private final Sources sources;
    private final Editions editions;

    public ExhibitionPages(Sources sources, Editions editions) {
        this.sources = sources;
        this.editions = editions;
    }

    /** The exhibitions, the one that opened last first. @param number of the page, from 1 */
    public ExhibitionsPage list(int number, Language language) {
        Edition edition = editions.get(language);
        List<Teaser> found = new Teasers(sources, edition).list((number - 1) * ON_A_PAGE, ON_A_PAGE + 1);
        return new ExhibitionsPage(
                Head.of(
                        edition.text("exhibitions.title"),
                        Optional.of(edition.text("exhibitions.lead")),
                        sources.addresses().at(path(number))),
                found.stream().limit(ON_A_PAGE).toList(),
                number > 1 ? Optional.of(edition.links().to(path(number - 1))) : Optional.empty(),
                found.size() > ON_A_PAGE ? Optional.of(edition.links().to(path(number + 1))) : Optional.empty());
    }

    private static String path(int number) {
        return number == 1 ? PATH : PATH + "?page=" + number;
    }

    /** The exhibition of a collection, as far as the visitor may see what it shows. */
    public Answer exhibition(String collection, Visitor visitor, Language language) {
        return sources.catalogue()
                .find(collection)
                .flatMap(entry -> exhibition(entry).map(found -> page(entry, found, visitor, editions.get(language))))
                .<Answer>map(
                        page -> new Answer.Found(page, Optional.empty(), links(collection), Lasting.AS_THE_CATALOGUE))
                .orElseGet(Answer.Missing::new);
    }

    private static Optional<Exhibition> exhibition(CatalogueEntry entry) {
        return entry.entity() instanceof Collection collection ? collection.exhibition() : Optional.empty();
    }

    private List<Answer.Link> links(String collection) {
        return List.of(
                new Answer.Link("collection", sources.addresses().collection(collection), Optional.of("text/html")));
    }

    private ExhibitionPage page(CatalogueEntry entry, Exhibition exhibition, Visitor visitor, Edition edition) {
        Collection collection = (Collection) entry.entity();
        Names names = new Names(sources.catalogue(), edition);
        LocalizedText title = edition.best(exhibition.titles());
        Optional<LocalizedText> introduction = best(exhibition.introduction(), edition);
        return new ExhibitionPage(
                Head.of(
                                title.value(),
                                introduction.map(LocalizedText::value),
                                sources.addresses().exhibition(collection.id()))
                        .with(sources.embedded().of(entry)),
                title,
                List.of(Value.of(edition.text("exhibitions.title"))
                        .to(edition.links().to(PATH))),
                exhibition.titles().stream()
                        .filter(other -> !other.equals(title))
                        .toList(),
                introduction,
                edition.formats().longDate(exhibition.opened()),
                exhibition.opened().toString(),
                new Named(
                        edition.best(collection.names()),
                        edition.links().collection(collection.id()),
                        Optional.empty()),
                collection
                        .library()
                        .map(id -> new Named(names.of(id), edition.links().library(id), Optional.empty())),
                sections(exhibition, new Exhibits(sources, visitor, edition, names, exhibition), edition));
    }

    private static List<Section> sections(Exhibition exhibition, Exhibits exhibits, Edition edition) {
        List<Section> sections = new ArrayList<>();
        exhibition
                .sections()
                .forEach(section -> sections.add(new Section(
                        "s" + (sections.size() + 1),
                        edition.best(section.titles()),
                        best(section.text(), edition),
                        exhibits.of(section))));
        return sections;
    }

    private static Optional<LocalizedText> best(List<LocalizedText> texts, Edition edition) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(edition.best(texts));
    }
}
