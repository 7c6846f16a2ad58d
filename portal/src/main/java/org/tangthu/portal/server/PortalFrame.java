package org.tangthu.portal.server;

import org.tangthu.linkeddata.http.Page;
import org.tangthu.linkeddata.http.PageFrame;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.FramedPage;
import org.tangthu.portal.pages.Pages;

/** The head and foot of the portal around the pages of linked data. */
record PortalFrame(Pages pages) implements PageFrame {
    @Override
    public String around(Page page) {
        var alternates = page.alternates().stream()
                .map(form -> new Head.Alternate(form.type(), form.href()))
                .toList();
        Head head = new Head(page.title(), page.description(), page.canonical(), alternates);
        FramedPage framed = new FramedPage(head, page.body().toString(), page.script());
        return pages.html(framed, page.path(), Language.of(page.language()));
    }
}
