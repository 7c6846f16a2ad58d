package org.tangthu.portal.pages.about;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.Site;
import org.tangthu.portal.pages.about.AboutPage.Topic;
import org.tangthu.portal.pages.about.AccessibilityPage.Point;
import org.tangthu.repository.address.Addresses;

/** Builds the pages about the site itself. What they say is the same for every visitor. Thread-safe. */
public final class AboutPages {
    private static final String ABOUT = "/about";
    private static final String ACCESSIBILITY = "/accessibility";
    private static final String STANDARDS = "/standards";

    /** Of the accessibility statement; whoever changes what it says looks through it all and moves the day. */
    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 21);

    /** What everybody can rely upon. */
    private static final List<String> HOLDS =
            List.of("keyboard", "script", "text", "language", "colour", "size", "forms", "motion");

    /** What stands in somebody's way. */
    private static final List<String> LACKS = List.of("images", "machine", "drawings", "nom", "pdf", "loans", "review");

    private final Site site;
    private final Addresses addresses;
    private final Editions editions;

    public AboutPages(Site site, Addresses addresses, Editions editions) {
        this.site = site;
        this.addresses = addresses;
        this.editions = editions;
    }

    public AboutPage about(Language language) {
        Edition edition = editions.get(language);
        return new AboutPage(
                head("about", ABOUT, edition),
                List.of(
                        topic("what", edition, to("/search", "nav.browse", edition)),
                        topic(
                                "who",
                                edition,
                                new WebLink(
                                        edition.text("nav.libraries"),
                                        edition.links().to("/browse/libraries"))),
                        topic("kept", edition, to(STANDARDS, "nav.standards", edition)),
                        topic("seen", edition),
                        topic("privacy", edition),
                        topic(
                                "data",
                                edition,
                                to("/open-data", "nav.data", edition),
                                to("/developers", "nav.developers", edition)),
                        topic("errors", edition),
                        topic(
                                "everybody",
                                edition,
                                to(ACCESSIBILITY, "nav.accessibility", edition),
                                to("/quality", "nav.quality", edition)),
                        topic("software", edition)),
                site.email());
    }

    private Topic topic(String code, Edition edition, WebLink... links) {
        String key = "about.topic." + code;
        return new Topic(
                code, edition.text(key), edition.text(key + ".text", site.name(), site.publisher()), List.of(links));
    }

    private static WebLink to(String path, String label, Edition edition) {
        return new WebLink(edition.text(label), edition.links().to(path));
    }

    public AccessibilityPage accessibility(Language language) {
        Edition edition = editions.get(language);
        return new AccessibilityPage(
                head("accessibility", ACCESSIBILITY, edition),
                points("accessibility.holds.", HOLDS, edition),
                points("accessibility.lacks.", LACKS, edition),
                edition.formats().longDate(REVIEWED),
                site.email());
    }

    private static List<Point> points(String prefix, List<String> codes, Edition edition) {
        return codes.stream()
                .map(code -> new Point(edition.text(prefix + code), edition.text(prefix + code + ".text")))
                .toList();
    }

    public StandardsPage standards(Language language) {
        Edition edition = editions.get(language);
        return new StandardsPage(
                head("standards", STANDARDS, edition),
                Stream.of(AppliedStandard.Group.values())
                        .map(group -> group(group, edition))
                        .toList());
    }

    private static StandardsPage.Group group(AppliedStandard.Group group, Edition edition) {
        return new StandardsPage.Group(
                group.code(),
                edition.text("standards.group." + group.code()),
                Stream.of(AppliedStandard.values())
                        .filter(standard -> standard.group() == group)
                        .map(standard -> new StandardsPage.Standard(
                                standard.title(),
                                edition.text("standards." + standard.code()),
                                standard.place(edition.links())))
                        .toList());
    }

    private Head head(String page, String path, Edition edition) {
        return Head.of(
                edition.text(page + ".title", site.name()),
                Optional.of(edition.text(page + ".lead", site.name())),
                addresses.at(path));
    }
}
