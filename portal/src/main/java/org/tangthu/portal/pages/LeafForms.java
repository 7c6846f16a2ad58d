package org.tangthu.portal.pages;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.ItemPage.Download;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;

/** The other forms in which a page is published. All addresses are absolute, to be copied into other programs. */
final class LeafForms {
    private final Addresses addresses;
    private final Edition edition;

    LeafForms(Addresses addresses, Edition edition) {
        this.addresses = addresses;
        this.edition = edition;
    }

    /** Those that a visitor may have. */
    List<Download> of(Item item, Page page, Standing standing) {
        List<Download> forms = new ArrayList<>();
        if (standing.full() && page.text().isPresent()) {
            add(forms, "leaf.form.plain", addresses.pageText(item.ark(), page.name()), "text/plain");
            add(forms, "leaf.form.annotations", addresses.annotations(item.ark(), page.name()), "application/ld+json");
        }
        if (standing.downloads() && page.text().isPresent()) {
            add(forms, "leaf.form.alto", addresses.pageAlto(item.ark(), page.name()), "application/xml");
            add(forms, "leaf.form.whole", addresses.text(item.ark()), "text/plain");
        }
        return forms;
    }

    private void add(List<Download> forms, String key, String address, String type) {
        forms.add(new Download(edition.text(key), address, type));
    }
}
