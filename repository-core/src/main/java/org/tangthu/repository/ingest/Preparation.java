package org.tangthu.repository.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.ingest.Deposit.File;
import org.tangthu.repository.ingest.Prepared.Source;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.PageList;

/** Compares a draft without errors with what the repository holds: what has to be written, what falls away. */
final class Preparation {
    private final Draft draft;

    Preparation(Draft draft) {
        this.draft = draft;
    }

    Prepared prepared(Entity entity) {
        PageList before = draft.pagesBefore();
        Map<String, String> stored = files(before);
        Map<String, Source> files = new HashMap<>();
        Optional<PageList> pages = draft.pages();
        pages.ifPresent(list -> list.pages().forEach(page -> {
            add(
                    files,
                    stored,
                    page.master().path(),
                    page.master().originalName(),
                    page.master().sha512());
            page.text().ifPresent(text -> text.originalName()
                    .ifPresent(name -> add(files, stored, text.path(), name, text.sha512())));
        }));
        Set<String> kept = pages.map(list -> files(list).keySet()).orElseGet(stored::keySet);
        Set<String> removed =
                stored.keySet().stream().filter(path -> !kept.contains(path)).collect(Collectors.toSet());
        return new Prepared(
                draft.deposit().name(),
                entity,
                draft.before().map(CatalogueEntry::entity),
                draft.before().map(CatalogueEntry::version).orElse(0),
                pages.filter(list -> !list.equals(before)),
                files,
                removed);
    }

    private void add(Map<String, Source> files, Map<String, String> stored, String path, String name, String sha512) {
        File file = draft.deposit().files().get(name);
        if (file != null && !sha512.equals(stored.get(path))) {
            files.put(path, new Source(name, file.path(), sha512));
        }
    }

    /** Digest by logical path. */
    private static Map<String, String> files(PageList list) {
        return list.pages().stream()
                .flatMap(page -> Stream.concat(
                        Stream.of(Map.entry(page.master().path(), page.master().sha512())),
                        page.text().stream().map(text -> Map.entry(text.path(), text.sha512()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
