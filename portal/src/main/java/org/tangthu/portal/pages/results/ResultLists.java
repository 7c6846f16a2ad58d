package org.tangthu.portal.pages.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.atom.ResultFeed;
import org.tangthu.portal.frame.Answer.Content;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.ResultForm;
import org.tangthu.portal.pages.SearchAddress;
import org.tangthu.portal.search.SearchIndex;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.record.ItemRecord;
import org.tangthu.repository.record.ItemRecords;
import org.tangthu.repository.record.RecordFormat;
import org.tangthu.repository.record.RecordFormats;

/** Results of searches in forms for other programs. Whatever fails does so before anything is written. Thread-safe. */
public final class ResultLists {
    private final SearchIndex index;
    private final ItemRecords records;
    private final RecordFormat ris;
    private final ResultTable table;
    private final ResultFeed feed;
    private final Addresses addresses;
    private final Editions editions;

    /** @param index answers what may be shown */
    public ResultLists(
            SearchIndex index,
            ItemRecords records,
            CodeLists codes,
            ResultFeed feed,
            Addresses addresses,
            Editions editions) {
        this.index = index;
        this.records = records;
        this.ris = new RecordFormats(addresses, codes).find("ris").orElseThrow();
        this.table = new ResultTable(addresses, codes);
        this.feed = feed;
        this.addresses = addresses;
        this.editions = editions;
    }

    /**
     * The first {@value ResultForm#MOST} results as a table, in UTF-8 without a byte order mark.
     *
     * @throws SearchUnavailable when the index cannot answer now
     */
    public Content table(SearchAddress address) {
        List<CatalogueEntry> found = found(address);
        return out -> {
            write(table.head(), out);
            for (CatalogueEntry entry : found) {
                write(table.row(entry), out);
            }
        };
    }

    /**
     * The first {@value ResultForm#MOST} results as references.
     *
     * @throws SearchUnavailable when the index cannot answer now
     */
    public Content references(SearchAddress address) {
        List<ItemRecord> found = records.of(found(address));
        return out -> {
            for (ItemRecord record : found) {
                ris.write(record, out);
            }
        };
    }

    /**
     * A page of results as an Atom feed.
     *
     * @throws SearchUnavailable when the index cannot answer now
     */
    public String feed(SearchAddress address, Language language) {
        Edition edition = editions.get(language);
        SearchQuery query = address.query().bare();
        SearchResult result = index.search(query);
        int last = Math.max(1, SearchAddress.lastPage(result.total()));
        ResultFeed.Places places = new ResultFeed.Places(
                place(address, edition),
                place(address.at(1), edition),
                Optional.of(address.page() - 1).filter(page -> page >= 1).map(page -> place(address.at(page), edition)),
                Optional.of(address.page() + 1)
                        .filter(page -> page <= last)
                        .map(page -> place(address.at(page), edition)),
                place(address.at(last), edition),
                edition.links().canonical(addresses.at(address.toString())),
                edition.links().canonical(addresses.at(OpenSearch.PATH)));
        String title = address.text().isEmpty()
                ? edition.text("search.title")
                : edition.text("search.title.for", address.text());
        return feed.of(query, result, places, title, edition);
    }

    private String place(SearchAddress address, Edition edition) {
        return edition.links().canonical(addresses.at(ResultForm.ATOM.of(address)));
    }

    private List<CatalogueEntry> found(SearchAddress address) {
        List<CatalogueEntry> found = new ArrayList<>();
        SearchQuery query = address.query().bare();
        for (int page = 1; (page - 1) * SearchQuery.MAX_SIZE < ResultForm.MOST; page++) {
            SearchResult result = index.search(query.page(page, SearchQuery.MAX_SIZE));
            result.hits().stream().map(Hit::entry).forEach(found::add);
            if (result.total() <= (long) page * SearchQuery.MAX_SIZE) {
                break;
            }
        }
        return found;
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
