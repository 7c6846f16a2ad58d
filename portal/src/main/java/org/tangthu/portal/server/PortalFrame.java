package org.tangthu.portal.server;

import java.util.List;
import java.util.Optional;
import org.tangthu.linkeddata.http.Page;
import org.tangthu.linkeddata.http.PageFrame;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.FramedPage;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.things.AgentPages;
import org.tangthu.portal.pages.things.PlacePages;
import org.tangthu.repository.address.Addresses;

/** The head and foot of the portal around the pages of linked data, and its own pages of people and places. */
record PortalFrame(Pages pages, PlacePages places, AgentPages people, Addresses addresses) implements PageFrame {
    @Override
    public String around(Page page) {
        Head head = new Head(page.title(), page.description(), page.canonical(), alternates(page.alternates()));
        FramedPage framed = new FramedPage(head, page.body().toString(), page.script());
        return pages.html(framed, page.path(), Language.of(page.language()));
    }

    @Override
    public Optional<String> about(String thing, List<Page.Alternate> forms, String lang) {
        Language language = Language.of(lang);
        List<Head.Alternate> alternates = alternates(forms);
        return places.about(thing, alternates, language)
                .<PageModel>map(page -> page)
                .or(() -> people.about(thing, alternates, language))
                .map(page -> pages.html(page, thing.substring(addresses.base().length()), language));
    }

    private static List<Head.Alternate> alternates(List<Page.Alternate> forms) {
        return forms.stream()
                .map(form -> new Head.Alternate(form.type(), form.href()))
                .toList();
    }
}
