package org.tangthu.portal.search.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.ark.ArkMinter;

/** The items of the suite. */
final class Corpus {
    static final String LIBRARY = "VN-TT-SUITE";

    private final List<CorpusItem> items = new ArrayList<>();
    /** By the name in its address. */
    private final Map<String, String> ids = new HashMap<>();

    private Corpus() {}

    static Corpus read() {
        Corpus corpus = new Corpus();
        List<String> entry = new ArrayList<>();
        for (String line : SuiteFile.lines("corpus.txt")) {
            if (!line.startsWith(" ") && !entry.isEmpty()) {
                corpus.items.add(CorpusItem.parse(entry));
                entry.clear();
            }
            entry.add(line);
        }
        corpus.items.add(CorpusItem.parse(entry));
        return corpus;
    }

    List<CorpusItem> items() {
        return List.copyOf(items);
    }

    /** Writes a deposit for each item and for the library that has them. */
    void deposit(Path folder) throws IOException {
        Path library = Files.createDirectories(folder.resolve("libraries").resolve("suite"));
        Files.writeString(
                library.resolve("library.yaml"),
                """
                id: %s
                names: [{value: Thư viện thử tra cứu, lang: vi}]
                type: public
                level: province
                importantRole: false
                place: Hải Dương
                validFrom: "2026-01-01"
                """
                        .formatted(LIBRARY));
        ArkMinter minter = new ArkMinter(Ark.TEST_NAAN, new SecureRandom());
        for (CorpusItem item : items) {
            Ark ark = minter.mint(taken -> ids.containsKey(taken.name()));
            ids.put(ark.name(), item.id());
            item.deposit(folder.resolve("items").resolve(item.id()), ark);
        }
    }

    /** The suite's own name of an item. @param name in its address */
    String id(String name) {
        return ids.getOrDefault(name, name);
    }
}
