package org.tangthu.portal.pages;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Answer.Link;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.ItemPage.Download;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.record.ItemRecord;
import org.tangthu.repository.record.ItemRecords;
import org.tangthu.repository.record.RecordFormat;
import org.tangthu.repository.record.RecordFormats;

/** The records of items: as files, as boxes on pages, as links to them. Thread-safe. */
final class Records {
    private final ItemRecords records;
    private final RecordFormats formats;
    private final Addresses addresses;

    Records(Sources sources) {
        this.records = new ItemRecords(
                sources.catalogue(), sources.access(), sources.codes().places());
        this.formats = new RecordFormats(sources.addresses(), sources.codes());
        this.addresses = sources.addresses();
    }

    Optional<RecordFormat> format(String extension) {
        return formats.find(extension);
    }

    ItemRecord of(CatalogueEntry entry) {
        return records.of(entry);
    }

    Answer file(CatalogueEntry entry, RecordFormat format) {
        ItemRecord record = records.of(entry);
        Ark ark = record.item().ark();
        return new Answer.File(
                out -> format.write(record, out),
                format.mediaType(),
                FileName.of(record.item(), format.extension()),
                record.sequence() + "-" + format.extension(),
                List.of(new Link("describes", addresses.item(ark)), new Link("cite-as", addresses.ark(ark))));
    }

    /** Of the item as a whole. */
    CiteBox box(ItemRecord record, Edition edition) {
        return new CiteBox(
                formats.words().of(record, edition.language().tag()),
                files(record.item().ark()));
    }

    /** Of one of its pages; programs get the item. */
    CiteBox box(ItemRecord record, Page page, Edition edition) {
        return new CiteBox(
                formats.words().of(record, page, edition.language().tag()),
                files(record.item().ark()));
    }

    private List<Download> files(Ark ark) {
        return downloads(ark, formats.citations());
    }

    /** The forms for catalogues and harvesters. */
    List<Download> descriptions(Ark ark) {
        return downloads(ark, formats.descriptions());
    }

    private List<Download> downloads(Ark ark, List<? extends RecordFormat> forms) {
        return forms.stream().map(format -> download(ark, format)).toList();
    }

    private Download download(Ark ark, RecordFormat format) {
        return new Download(format.name(), addresses.record(ark, format.extension()), format.mediaType());
    }
}
