package org.tangthu.portal.search.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.image.TestImages;

/** An entry of the corpus, and how it is deposited. */
record CorpusItem(
        String id,
        List<String> titles,
        List<String> people,
        List<String> date,
        List<String> shelfmarks,
        List<String> description,
        List<CorpusPage> pages) {

    /** @param lines the entry's own and those of its pages */
    static CorpusItem parse(List<String> lines) {
        String[] cells = SuiteFile.cells(lines.get(0), 6);
        return new CorpusItem(
                cells[0].strip(),
                SuiteFile.values(cells[1], " / "),
                SuiteFile.values(cells[2], "; *"),
                SuiteFile.values(cells[3], " = "),
                SuiteFile.values(cells[4], " / "),
                SuiteFile.values(cells[5], "\n"),
                lines.stream().skip(1).map(CorpusPage::parse).toList());
    }

    void deposit(Path folder, Ark ark) throws IOException {
        Files.createDirectories(folder);
        new ObjectMapper().writeValue(folder.resolve("item.yaml").toFile(), form(ark));
        for (int number = 1; number <= pages.size(); number++) {
            Files.write(folder.resolve(number + ".png"), TestImages.png(10, 10, id.hashCode() + number));
            Files.writeString(
                    folder.resolve(number + ".hocr"), pages.get(number - 1).hocr());
        }
    }

    private Map<String, Object> form(Ark ark) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("library", Corpus.LIBRARY);
        form.put("localId", id);
        form.put("id", ark.toString());
        form.put("kind", "book");
        form.put("titles", titles.stream().map(CorpusItem::title).toList());
        form.put(
                "agents",
                people.stream().map(name -> Map.of("name", name, "role", "aut")).toList());
        form.put("dates", date.isEmpty() ? List.of() : List.of(dated()));
        form.put("shelfmarks", shelfmarks);
        form.put(
                "description",
                description.stream()
                        .map(text -> Map.of("value", text, "lang", "vi"))
                        .toList());
        form.put("languages", List.of("vi"));
        form.put("access", "open");
        form.put("digitization", pages.isEmpty() ? "none" : "published");
        form.put("state", "published");
        form.put("pages", scans());
        return form;
    }

    private static Map<String, String> title(String value) {
        boolean han = !Character.isAlphabetic(value.codePointAt(0)) || Character.isIdeographic(value.codePointAt(0));
        return Map.of("value", value, "lang", han ? "lzh-Hani" : "vi");
    }

    private Map<String, String> dated() {
        Map<String, String> dated = new LinkedHashMap<>(Map.of("edtf", date.get(0), "role", "created"));
        if (date.size() > 1) {
            dated.put("printed", date.get(1));
        }
        return dated;
    }

    private List<Map<String, String>> scans() {
        List<Map<String, String>> scans = new ArrayList<>();
        for (int number = 1; number <= pages.size(); number++) {
            scans.add(Map.of("file", number + ".png", "text", number + ".hocr"));
        }
        return scans;
    }
}
