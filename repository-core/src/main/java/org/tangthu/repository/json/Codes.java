package org.tangthu.repository.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tangthu.repository.code.Code;
import org.tangthu.repository.code.CodeList;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Location;

/**
 * Readers of codes. What comes in must be in the lists; what is stored was in them once and is read as it is, so that a
 * list may lose a code without making old records unreadable.
 */
final class Codes {
    private static final int MOST_NAMED = 40;

    private final Optional<CodeLists> lists;

    private Codes(Optional<CodeLists> lists) {
        this.lists = lists;
    }

    static Codes listed(CodeLists lists) {
        return new Codes(Optional.of(lists));
    }

    static Codes any() {
        return new Codes(Optional.empty());
    }

    Reader<String> of(String scheme) {
        return lists.map(all -> listed(all.scheme(scheme))).orElse(Values.NAME);
    }

    /** An address that should be in the list, but may be a library's own. */
    Reader<String> address(String scheme) {
        return (tree, problems) -> {
            Optional<String> address = Values.URL.read(tree, problems);
            Optional<CodeList> list = lists.map(all -> all.scheme(scheme));
            if (address.isPresent() && list.isPresent() && !list.get().contains(address.get())) {
                problems.note(
                        tree.line(),
                        tree.path(),
                        "'" + Text.shorten(address.get()) + "' is none of the addresses in the list '" + scheme + "'",
                        "people will see the bare address instead of a name");
            }
            return address;
        };
    }

    /** A place of the list, an address of a place elsewhere, or a name; a code stands for its place if it has but one. */
    Reader<Location> place() {
        return lists.<Reader<Location>>map(all -> new PlaceReader(all.places())).orElse(Values.parsed(Location::of));
    }

    private static Reader<String> listed(CodeList list) {
        return Values.parsed(text -> {
            if (!list.contains(text)) {
                throw Values.wrong(text, "is no code of the list '" + list.scheme() + "'", allowed(text, list));
            }
            return text;
        });
    }

    private static String allowed(String text, CodeList list) {
        List<String> all = list.codes().stream().map(Code::notation).toList();
        String guess = Nearest.to(text, all)
                .map(nearest -> "'" + nearest + "', or one of ")
                .orElse("one of ");
        return guess
                + all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (all.size() > MOST_NAMED ? " …" : "");
    }
}
