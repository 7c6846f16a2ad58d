package org.tangthu.portal.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tangthu.portal.forms.FormRefusal;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Assets;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.ItemAnswers;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.Notice;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.frame.Site;
import org.tangthu.portal.frame.Templates;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.record.RecordFormat;

/** The opening page, search, items and what went wrong; and the HTML of all pages. Thread-safe. */
public final class Pages {
    private final Sources sources;
    private final Site site;
    private final Templates templates;
    private final Openings openings;
    private final Records records;
    private final ItemAnswers items;
    private final Editions editions;

    public Pages(Sources sources, Assets assets, Site site) {
        this.sources = sources;
        this.site = site;
        this.templates = new Templates(assets, site);
        this.openings = new Openings(sources.addresses(), sources.naan());
        this.records = new Records(sources);
        this.items = new ItemAnswers(new PublicItems(sources.catalogue(), sources.access(), sources.naan()));
        this.editions = new Editions(sources.addresses(), site.zone());
    }

    public HomePage home(Language language) {
        return new HomePages(sources, site).build(editions.get(language));
    }

    /** Items as cards, for pages of other packages. */
    public CardLists cards() {
        return new CardLists(sources);
    }

    /**
     * The page for a search with more filters than any page leads to; empty for all others.
     *
     * @param parameters of the address
     */
    public Optional<ErrorPage> tooNarrow(Map<String, List<String>> parameters, Language language) {
        Edition edition = editions.get(language);
        return Optional.of(SearchAddress.parse(parameters))
                .filter(SearchAddress::tooNarrow)
                .map(address -> ErrorPages.tooNarrow(
                        edition.links().to(address.unfiltered().toString()), edition));
    }

    /** @param parameters of the address, not too narrow; whatever cannot be read is ignored */
    public SearchPage search(Map<String, List<String>> parameters, Language language) {
        return new SearchPages(sources).build(parameters, editions.get(language));
    }

    /**
     * The page of an item.
     *
     * @param name of the ARK, in any spelling
     * @param parameters of the address, of which {@code page}, {@code xywh} and {@code iiif-content} tell where the reader
     *     opens
     */
    public Answer item(String name, Map<String, List<String>> parameters, Visitor visitor, Language language) {
        return items.of(
                name, sources.addresses()::item, entry -> detour(entry, parameters, sources.addresses()::item, language)
                        .orElseGet(() -> new ItemPages(sources, openings, records)
                                .build(entry, visitor, parameters, editions.get(language))));
    }

    private Optional<Answer> detour(
            CatalogueEntry entry,
            Map<String, List<String>> parameters,
            Function<Ark, String> address,
            Language language) {
        Ark here = ((Item) entry.entity()).ark();
        return openings.detour(parameters, here, address, editions.get(language).links());
    }

    /** Items like one. @param name of its ARK, in any spelling */
    public Answer similar(String name, Language language) {
        Edition edition = editions.get(language);
        return items.of(name, sources.addresses()::similar, entry -> new Neighbours(sources, edition).page(entry));
    }

    /**
     * What is known of an item, for other programs.
     *
     * @param name of the ARK, in any spelling
     * @param extension of a {@link RecordFormat}
     */
    public Answer record(String name, String extension) {
        return records.format(extension)
                .map(format -> items.of(
                        name, ark -> sources.addresses().record(ark, extension), entry -> records.file(entry, format)))
                .orElseGet(Answer.Missing::new);
    }

    /**
     * An item in Mirador.
     *
     * @param name of the ARK, in any spelling
     * @param parameters as for the item's page
     */
    public Answer view(String name, Map<String, List<String>> parameters, Visitor visitor, Language language) {
        return items.of(
                name, sources.addresses()::view, entry -> detour(entry, parameters, sources.addresses()::view, language)
                        .orElseGet(() -> new ViewPages(sources, openings)
                                .build(entry, visitor, parameters, editions.get(language))));
    }

    /**
     * The page of an item's page.
     *
     * @param page its permanent name
     * @param parameters of the address, as {@link LeafAsked} reads them
     */
    public Answer leaf(
            String name, String page, Map<String, List<String>> parameters, Visitor visitor, Language language) {
        return items.of(name, ark -> sources.addresses().page(ark, page), entry -> new LeafPages(sources, records)
                .build(entry, page, LeafAsked.parse(parameters), visitor, editions.get(language)));
    }

    /** The text alone of an item's page. @param language in which a refusal is explained */
    public Answer leafText(String name, String page, Visitor visitor, Language language) {
        return items.of(name, ark -> sources.addresses().pageText(ark, page), entry -> files(visitor, language)
                .plain(entry, page));
    }

    /** The text of an item's page with the place of each word. @param language in which a refusal is explained */
    public Answer leafAlto(String name, String page, Visitor visitor, Language language) {
        return items.of(name, ark -> sources.addresses().pageAlto(ark, page), entry -> files(visitor, language)
                .alto(entry, page));
    }

    /** The text of all pages of an item. @param language of the headings */
    public Answer wholeText(String name, Visitor visitor, Language language) {
        return items.of(name, sources.addresses()::text, entry -> files(visitor, language)
                .whole(entry));
    }

    /**
     * The reader of an item alone, for pages of other sites.
     *
     * @param parameters as for the item's page
     */
    public Answer embed(String name, Map<String, List<String>> parameters, Visitor visitor, Language language) {
        return items.of(name, sources.addresses()::embed, entry -> detour(
                        entry, parameters, sources.addresses()::embed, language)
                .orElseGet(() ->
                        new EmbedPages(sources, openings).build(entry, visitor, parameters, editions.get(language))));
    }

    /**
     * The item as a PDF file, or how far that is.
     *
     * @param parameters of which {@code pages} names a stretch, such as {@code 0010-0025}
     * @param make whether it is to be made where it is not there
     */
    public Answer pdf(
            String name, Map<String, List<String>> parameters, Visitor visitor, Language language, boolean make) {
        Optional<String> pages =
                parameters.getOrDefault("pages", List.of()).stream().findFirst();
        return items.of(name, sources.addresses()::pdf, entry -> new PdfFiles(sources, visitor, editions.get(language))
                .of(entry, pages, make));
    }

    private TextFiles files(Visitor visitor, Language language) {
        return new TextFiles(sources, visitor, editions.get(language));
    }

    /**
     * The page that says what went wrong.
     *
     * @param status 400, 403, 404, 405, 406, 410, 429, 500 or 503; another is told as its class
     * @param requestId what the operator finds in the log
     */
    public ErrorPage error(int status, Optional<String> requestId, Language language) {
        return ErrorPages.build(status, requestId, editions.get(language));
    }

    /** The page that says why something is not for this visitor, and what helps. */
    public ErrorPage refused(Notice why, Language language) {
        return ErrorPages.refused(why, editions.get(language));
    }

    /** The page that says why a form was not taken. */
    public ErrorPage formRefused(FormRefusal why, Language language) {
        return ErrorPages.formRefused(why, sources.addresses().base(), editions.get(language));
    }

    /** Where a page is found in this language, without scheme and host. @param path below the base */
    public String link(String path, Language language) {
        return editions.get(language).links().to(path);
    }

    /** The page for somebody who asks more than is allowed: it shows the doors for much data. */
    public ErrorPage overBudget(int status, Optional<String> requestId, Language language) {
        return ErrorPages.overBudget(status, requestId, editions.get(language));
    }

    /**
     * Writes a page as HTML.
     *
     * @param path of the page below the base, with its query but without the language
     */
    public String html(PageModel page, String path, Language language) {
        return templates.render(page, path, editions.get(language));
    }
}
