package org.tangthu.portal.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.tangthu.analysis.lucene.IndexAnalyzer;
import org.tangthu.iiif.pdf.PdfAnswer;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.Profiles;
import org.tangthu.linkeddata.publish.Signposts;
import org.tangthu.portal.atom.ResultFeed;
import org.tangthu.portal.frame.Assets;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.ItemAnswers;
import org.tangthu.portal.frame.Site;
import org.tangthu.portal.pages.about.AboutPages;
import org.tangthu.portal.pages.browse.BrowsePages;
import org.tangthu.portal.pages.collections.CollectionPages;
import org.tangthu.portal.pages.exhibitions.ExhibitionPages;
import org.tangthu.portal.pages.frames.FramePages;
import org.tangthu.portal.pages.http.SitePages;
import org.tangthu.portal.pages.lending.LendingPages;
import org.tangthu.portal.pages.libraries.LibraryPages;
import org.tangthu.portal.pages.results.OpenSearch;
import org.tangthu.portal.pages.results.ResultLists;
import org.tangthu.portal.search.CurrentSearch;
import org.tangthu.portal.search.SearchIndex;
import org.tangthu.portal.search.query.Planner;
import org.tangthu.portal.usage.MemoryUsage;
import org.tangthu.portal.usage.PublicUsage;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.json.Described;
import org.tangthu.repository.json.Descriptions;
import org.tangthu.repository.json.PageLine;
import org.tangthu.repository.json.SectionLine;
import org.tangthu.repository.lending.Lending;
import org.tangthu.repository.lending.LendingTerms;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.problem.Problems;
import org.tangthu.repository.record.ItemRecords;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MemoryLoans;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.text.PageTexts;

/** The sample collection as the pages see it, without the stores of a running server. */
public final class SampleSite {
    public static final String REGISTER = "h4nn0mx7r";
    public static final String BOOKLET = "d3bc8kz2v";
    public static final String THESIS = "t7xv2wq9n";
    public static final String RUBBING = "z5c9m1pw2";
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public static final LocalDate TODAY = LocalDate.of(2026, 2, 5);

    private static final Site SITE = new Site("Kho mẫu", "Thư viện tỉnh", Optional.of("thuvien@example.vn"), ZONE);

    private static final Path SAMPLES = Path.of("src/main/samples");
    private static final String DIGEST = "0".repeat(128);

    private static final LendingTerms TERMS = new LendingTerms(Duration.ofMinutes(60), 2);

    public final MemoryCatalogue catalogue = new MemoryCatalogue();
    public final MovableClock clock = MovableClock.standing();
    public final MemoryLoans loans = new MemoryLoans(clock);
    private final AccessPolicy access = new AccessPolicy(clock, ZONE);
    public final Lending lending = new Lending(loans, access, clock, TERMS);
    private final FolderOfTexts texts = new FolderOfTexts();
    public final MemoryUsage usage = new MemoryUsage();
    private PdfAnswer pdf = new PdfAnswer.NotAsked();
    private final CodeLists codes = CodeLists.load();
    private final Descriptions descriptions = new Descriptions(codes);

    public SampleSite() {
        for (EntityKind kind : EntityKind.values()) {
            String folder = kind == EntityKind.LIBRARY ? "libraries" : kind.code() + "s";
            try (Stream<Path> found = Files.walk(SAMPLES.resolve(folder))) {
                found.filter(file -> file.endsWith(kind.code() + ".yaml"))
                        .sorted()
                        .forEach(file -> put(kind, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Pages pages(Addresses addresses) {
        return pages(addresses, new MemorySearch(catalogue));
    }

    /** With the items and loans that the pages show. */
    public LendingPages lendingPages(Addresses addresses) {
        return new LendingPages(
                new ItemAnswers(new PublicItems(catalogue, access, Ark.TEST_NAAN)),
                lending,
                access,
                addresses,
                new Editions(addresses, ZONE));
    }

    /** The day on which access is decided. */
    public LocalDate today() {
        return access.today();
    }

    /** Finds items of the site. */
    public SearchIndex search() {
        return new MemorySearch(catalogue);
    }

    /** From now on this item has these rights, and so many copies are held. */
    public Item change(String name, Rights rights, int copies) {
        String id = new Ark(Ark.TEST_NAAN, name).toString();
        Item item = (Item) catalogue.find(id).orElseThrow().entity();
        Item changed = item.withRights(rights).withHolding(item.holding().withCopies(copies));
        catalogue.put(changed, catalogue.pages(id));
        return changed;
    }

    /** With an index that lags behind the catalogue. */
    public Pages pages(Addresses addresses, SearchIndex search) {
        return pages(addresses, catalogue, search);
    }

    /** The pages as a catalogue has them that stands before that of the site. */
    public Pages pages(Addresses addresses, Catalogue before, SearchIndex search) {
        return showing(addresses, before, current(before, search));
    }

    /** What the search answers is shown as it is. */
    Pages showing(Addresses addresses, Catalogue before, SearchIndex search) {
        return new Pages(sources(addresses, before, search), Assets.load(), SITE);
    }

    private SearchIndex current(Catalogue before, SearchIndex search) {
        return new CurrentSearch(search, () -> false, before, ids -> {}, access);
    }

    /** The pages about the site, of its libraries, its collections and its exhibitions. */
    public SitePages sitePages(Addresses addresses) {
        return sitePages(addresses, search());
    }

    public SitePages sitePages(Addresses addresses, SearchIndex search) {
        return sitePages(addresses, catalogue, search);
    }

    public SitePages sitePages(Addresses addresses, Catalogue before, SearchIndex search) {
        Sources sources = sources(addresses, before, current(before, search));
        Editions editions = new Editions(addresses, ZONE);
        return new SitePages(
                new AboutPages(SITE, addresses, editions),
                new LibraryPages(sources, editions),
                new CollectionPages(sources, editions),
                new ExhibitionPages(sources, editions),
                new FramePages(sources, editions));
    }

    private Sources sources(Addresses addresses, Catalogue before, SearchIndex search) {
        return new Sources(
                before,
                access,
                lending,
                codes,
                addresses,
                search,
                (item, limit) -> List.of(),
                new PageTexts(catalogue, texts),
                (name, pages, visitor, make) -> pdf,
                new Planner(IndexAnalyzer.withoutPairs()),
                new PublicUsage(usage, () -> TODAY),
                profiles(addresses)::embedded,
                new Signposts(addresses, access, codes, "https://creativecommons.org/licenses/by/4.0/"),
                Ark.TEST_NAAN);
    }

    /** Results in other forms. */
    public ResultLists results(Addresses addresses) {
        return new ResultLists(
                new MemorySearch(catalogue),
                new ItemRecords(catalogue, access, codes.places()),
                codes,
                new ResultFeed(access, addresses, SITE),
                addresses,
                new Editions(addresses, ZONE));
    }

    public OpenSearch openSearch(Addresses addresses) {
        return new OpenSearch(addresses, new Editions(addresses, ZONE), SITE);
    }

    public BrowsePages browse(Addresses addresses) {
        return new BrowsePages(new MemoryBrowse(catalogue), catalogue, codes, addresses, new Editions(addresses, ZONE));
    }

    private Profiles profiles(Addresses addresses) {
        String licence = "https://creativecommons.org/licenses/by/4.0/";
        return new Profiles(
                new Describer(addresses, codes, access, Ark.TEST_NAAN, licence), addresses, codes, catalogue);
    }

    private void put(EntityKind kind, Path file) {
        Problems problems = new Problems().in(file.toString());
        Described described = read(kind, file, problems)
                .orElseThrow(() -> new IllegalStateException(problems.all().toString()));
        if (described instanceof Described.Authority authority) {
            catalogue.put(authority.entity());
        } else if (described instanceof Described.ItemForm form) {
            Ark ark = form.ark().orElseThrow();
            catalogue.put(form.named().apply(ark), pageList(ark, form, file.getParent()));
        }
    }

    /** From now on every item as a PDF file is answered like this. */
    public void answerPdf(PdfAnswer answer) {
        pdf = answer;
    }

    /** Says of a page's text who made it. */
    public void textMadeBy(String name, String page, TextOrigin origin) {
        String id = new Ark(Ark.TEST_NAAN, name).toString();
        PageList pages = catalogue.pages(id);
        Page with = pages.page(page).orElseThrow();
        Page told = with.withText(with.text().orElseThrow().withOrigin(origin));
        catalogue.put(catalogue.find(id).orElseThrow().entity(), pages.with(List.of(told)));
    }

    /** Gives a page another text. */
    public void text(String name, String page, Page.TextFormat format, Path file) {
        String id = new Ark(Ark.TEST_NAAN, name).toString();
        PageList pages = catalogue.pages(id);
        Page.TextFile text =
                Page.TextFile.deposited(page, file.getFileName().toString(), format, DIGEST, TextOrigin.PERSON);
        texts.put(id, text.path(), file);
        Page with = pages.page(page).orElseThrow().withText(text);
        catalogue.put(catalogue.find(id).orElseThrow().entity(), pages.with(List.of(with)));
    }

    private Optional<Described> read(EntityKind kind, Path file, Problems problems) {
        try {
            return descriptions.read(kind, file.getFileName().toString(), Files.readAllBytes(file), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PageList pageList(Ark ark, Described.ItemForm form, Path folder) {
        List<Page> pages = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (PageLine line : form.pages().orElse(List.of())) {
            String name = "%04d".formatted(pages.size() + 1);
            names.put(line.label().orElse(name), name);
            Optional<Page.TextFile> text = line.text().map(original -> {
                Page.TextFile deposited = Page.TextFile.deposited(
                        name,
                        original,
                        Page.TextFormat.ALTO,
                        DIGEST,
                        line.madeBy().orElse(TextOrigin.PERSON));
                texts.put(ark.toString(), deposited.path(), folder.resolve(original));
                return deposited;
            });
            pages.add(new Page(name, line.label(), master(name, folder.resolve(line.file())), text));
        }
        return pages.isEmpty() ? PageList.NONE : new PageList(pages, sections(form.structure(), names), pages.size());
    }

    private static List<PageList.Section> sections(List<SectionLine> lines, Map<String, String> names) {
        return lines.stream()
                .map(line -> new PageList.Section(
                        line.label(), names.get(line.first()), names.get(line.last()), sections(line.parts(), names)))
                .toList();
    }

    /** The map is not drawn for these tests; its size is that which its description tells. */
    private static Page.Master master(String name, Path file) {
        int width = 9000;
        int height = 7000;
        if (Files.exists(file)) {
            try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
                ImageReader reader = ImageIO.getImageReaders(in).next();
                reader.setInput(in);
                width = reader.getWidth(0);
                height = reader.getHeight(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        String original = file.getFileName().toString();
        return new Page.Master("masters/" + name, original, "image/jpeg", width, height, 1, DIGEST);
    }
}
