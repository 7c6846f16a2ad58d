package org.tangthu.portal.acceptance.outlets;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of the table: an address under which something of an item can be had, and what is answered there to each right.
 *
 * @param name as docs/access.md calls it
 * @param address in which {@code {id}}, {@code {asked}}, {@code {title}} and others stand for those of a {@link Specimen}
 * @param answers what each right is given
 * @param headers names and values in turn
 * @param offices who sees descriptions that others do not, because it is their work
 * @param known by what readers are known here
 * @param lends whether those who could borrow an item are let in to do so
 */
record Outlet(
        String name,
        String address,
        Map<Right, Expected> answers,
        List<String> headers,
        Set<VisitorKind> offices,
        Known known,
        boolean lends) {
    /** How far an outlet knows who asks. */
    enum Known {
        WHOLLY,
        /** By the short tokens of viewers too, which count hardly anywhere. */
        BY_VIEWER_TOKENS_TOO,
        BY_NETWORK,
        TO_NOBODY
    }

    /** @param status of the answer @param sees what it holds */
    record Expected(int status, Sees sees) {}

    Outlet {
        answers = Map.copyOf(answers);
        headers = List.copyOf(headers);
        offices = Set.copyOf(offices);
    }

    private static Outlet row(String name, String address) {
        return new Outlet(name, address, Map.of(), List.of(), Set.of(), Known.WHOLLY, false)
                .gives(Right.HIDDEN, 404, Sees.ANYTHING)
                .gives(Right.GONE, 410, Sees.ANYTHING);
    }

    /** Something that is for those with the full right alone, on the pages. */
    static Outlet guardedPage(String name, String address, Sees sees) {
        return row(name, address)
                .gives(Right.FULL, 200, sees)
                .gives(Right.LENT, 200, sees)
                .gives(Right.PREVIEW, 403, Sees.ANYTHING)
                .gives(Right.RECORD, 403, Sees.ANYTHING);
    }

    /** The same of what can be taken along, and would outlive a loan. */
    static Outlet download(String name, String address, Sees sees) {
        return guardedPage(name, address, sees).gives(Right.LENT, 403, Sees.ANYTHING);
    }

    /** The same of IIIF, where nothing is offered of what nobody may see. */
    static Outlet guarded(String name, String address, Sees sees) {
        return row(name, address)
                .gives(Right.FULL, 200, sees)
                .gives(Right.LENT, 200, sees)
                .gives(Right.PREVIEW, 401, Sees.ANYTHING)
                .gives(Right.RECORD, 404, Sees.ANYTHING);
    }

    /** What whoever may see a preview may have. */
    static Outlet shown(String name, String address, Sees sees) {
        return row(name, address)
                .gives(Right.FULL, 200, sees)
                .gives(Right.LENT, 200, sees)
                .gives(Right.PREVIEW, 200, sees)
                .gives(Right.RECORD, 404, Sees.ANYTHING);
    }

    /** What is for everybody, as long as the item is published. */
    static Outlet described(String name, String address, Sees sees) {
        return row(name, address)
                .gives(Right.FULL, 200, sees)
                .gives(Right.LENT, 200, sees)
                .gives(Right.PREVIEW, 200, sees)
                .gives(Right.RECORD, 200, sees);
    }

    /** A list that names all items that are published, and no other. */
    static Outlet list(String name, String address) {
        Outlet list = new Outlet(name, address, Map.of(), List.of(), Set.of(), Known.WHOLLY, false);
        for (Right right : Right.values()) {
            list = list.gives(right, 200, right.described() ? Sees.NAME : Sees.NOTHING);
        }
        return list;
    }

    /** A list that may name items that are published, but need not name them all. */
    static Outlet partialList(String name, String address) {
        Outlet list = list(name, address);
        for (Right right : List.of(Right.FULL, Right.LENT, Right.PREVIEW, Right.RECORD)) {
            list = list.gives(right, 200, Sees.ANYTHING);
        }
        return list;
    }

    /** What tells of no item at all. */
    static Outlet silent(String name, String address, int status) {
        Outlet silent = new Outlet(name, address, Map.of(), List.of(), Set.of(), Known.WHOLLY, false);
        for (Right right : Right.values()) {
            silent = silent.gives(right, status, Sees.NOTHING);
        }
        return silent;
    }

    /** A search that finds an item by the words of its pages only if these are open to everybody. */
    static Outlet searchOfTexts(String name, String address) {
        return list(name, address)
                .gives(Right.LENT, 200, Sees.NOTHING)
                .gives(Right.PREVIEW, 200, Sees.NOTHING)
                .gives(Right.RECORD, 200, Sees.NOTHING)
                .sameForAll();
    }

    Outlet gives(Right right, int status, Sees sees) {
        Map<Right, Expected> changed = new EnumMap<>(Right.class);
        changed.putAll(answers);
        changed.put(right, new Expected(status, sees));
        return new Outlet(name, address, changed, headers, offices, known, lends);
    }

    /** With another status wherever something is given. */
    Outlet answering(int status) {
        Map<Right, Expected> changed = new HashMap<>(answers);
        changed.replaceAll(
                (right, expected) -> expected.status() < 300 ? new Expected(status, expected.sees()) : expected);
        return new Outlet(name, address, changed, headers, offices, known, lends);
    }

    /** @param namesAndValues in turn */
    Outlet with(String... namesAndValues) {
        return new Outlet(name, address, answers, Arrays.asList(namesAndValues), offices, known, lends);
    }

    Outlet whollyFor(VisitorKind... officers) {
        return new Outlet(name, address, answers, headers, EnumSet.copyOf(List.of(officers)), known, lends);
    }

    /** Where those who could borrow an item are asked whether they want to. */
    Outlet lending() {
        return new Outlet(name, address, answers, headers, offices, known, true);
    }

    /** Where readers are nobody, unless they sit in a reading room. */
    Outlet withoutCookies() {
        return new Outlet(name, address, answers, headers, offices, Known.BY_NETWORK, lends);
    }

    /** Where a viewer is told by its token what its visitor may see. */
    Outlet withViewerTokens() {
        return new Outlet(name, address, answers, headers, offices, Known.BY_VIEWER_TOKENS_TOO, lends);
    }

    /** Where everybody is told the same. */
    Outlet sameForAll() {
        return new Outlet(name, address, answers, headers, offices, Known.TO_NOBODY, lends);
    }

    /** @param base of the server, for addresses that name others */
    String addressOf(Specimen item, String base) {
        return address.replace("{id}", item.id())
                .replace("{base}", base)
                .replace("{asked}", item.asked())
                .replace("{misspelt}", item.asked().replaceFirst("hoi", "hojj"))
                .replace("{title}", item.title())
                .replace("{beginning}", item.title().substring(0, item.title().length() - 2))
                .replace("{library}", Specimen.LIBRARY)
                .replace("{agent}", Specimen.AGENT)
                .replace("{collection}", Specimen.COLLECTION);
    }

    /** Whether the question itself holds the title. */
    boolean tellsTitle() {
        return address.contains("{title}");
    }

    /** Whether the question itself holds a word of the text. */
    boolean tellsWord() {
        return address.contains("{asked}");
    }

    /** What the visitor has of an item here. */
    Right right(Specimen item, VisitorKind visitor) {
        return switch (known) {
            case WHOLLY -> Right.of(item, visitor);
            case BY_VIEWER_TOKENS_TOO ->
                Right.of(item, visitor == VisitorKind.VIEWER_TOKEN ? VisitorKind.MEMBER : visitor);
            case BY_NETWORK -> Right.of(item, visitor.withoutCookies());
            case TO_NOBODY -> Right.of(item, VisitorKind.STRANGER);
        };
    }

    Expected expected(Specimen item, VisitorKind visitor) {
        Right right = right(item, visitor);
        if (lends && item == Specimen.LENDING && right == Right.PREVIEW && visitor.mayBorrow()) {
            return answers.get(Right.FULL);
        }
        return offices.contains(visitor) && item.kept() && !right.described()
                ? answers.get(Right.RECORD)
                : answers.get(right);
    }
}
