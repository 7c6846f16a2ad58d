package org.tangthu.portal.cli;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;

/** What to try in a demo: the pages of the items, and every door for programs of the first one that has pages. */
final class DemoAddresses {
    private static final int MOST = 8;

    private final Addresses addresses;
    private final Catalogue catalogue;

    DemoAddresses(Addresses addresses, Catalogue catalogue) {
        this.addresses = addresses;
        this.catalogue = catalogue;
    }

    List<String> lines() {
        List<Item> items = catalogue.list(EntityKind.ITEM, "", MOST).stream()
                .map(entry -> (Item) entry.entity())
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Tàng Thư is ready; stop it with Ctrl+C. To try:");
        lines.add(row("portal", addresses.at("/")));
        lines.add(row("search", addresses.at("/search?q=h%C3%A0+n%E1%BB%99i")));
        items.forEach(item -> lines.add(row(item.kind(), addresses.item(item.ark()))));
        items.stream()
                .filter(item -> !catalogue.pages(item.id()).pages().isEmpty())
                .findFirst()
                .ifPresent(item -> doors(item, lines));
        lines.add(row("SPARQL", addresses.sparql() + "?query=SELECT+*+%7B+%3Fs+a+%3Ftype+%7D+LIMIT+10"));
        lines.add(row("REST", addresses.at("/api/openapi.json")));
        return lines;
    }

    private void doors(Item item, List<String> lines) {
        lines.add(row("permanent", addresses.ark(item.ark())));
        lines.add(row("manifest", addresses.manifest(item.ark())));
        lines.add(row("RDF", addresses.data(item.ark()) + ".ttl"));
    }

    private static String row(String what, String address) {
        return "  %-13s %s".formatted(what, address);
    }
}
