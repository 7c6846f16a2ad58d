package org.tangthu.portal.pages.developers;

import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.developers.DevelopersPage.Door;
import org.tangthu.portal.pages.developers.DevelopersPage.Group;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;

/** Builds the page for developers and aggregators. Thread-safe. */
public final class DevelopersPages {
    static final String PATH = "/developers";

    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final Addresses addresses;
    private final Editions editions;

    public DevelopersPages(Catalogue catalogue, AccessPolicy access, Addresses addresses, Editions editions) {
        this.catalogue = catalogue;
        this.access = access;
        this.addresses = addresses;
        this.editions = editions;
    }

    /** Tried on what there is now. */
    public DevelopersPage build(Language language) {
        Edition edition = editions.get(language);
        Trials trials = new Trials(addresses, edition, Example.in(catalogue, access));
        return new DevelopersPage(
                Head.of(
                        edition.text("developers.title"),
                        Optional.of(edition.text("developers.lead")),
                        addresses.at(PATH)),
                Stream.of(ProgramDoor.Group.values())
                        .map(group -> group(group, trials, edition))
                        .toList(),
                edition.links().plain(ApiCatalog.PATH));
    }

    private static Group group(ProgramDoor.Group group, Trials trials, Edition edition) {
        String key = "developers.group." + group.code();
        return new Group(
                group.code(),
                edition.text(key),
                edition.text(key + ".text"),
                Stream.of(ProgramDoor.values())
                        .filter(door -> door.group() == group)
                        .map(door -> door(door, trials, edition))
                        .toList());
    }

    private static Door door(ProgramDoor door, Trials trials, Edition edition) {
        String key = "developers.door." + door.code();
        return new Door(
                door.code(),
                edition.text(key),
                edition.text(key + ".standard"),
                edition.text(key + ".text"),
                trials.of(door));
    }
}
