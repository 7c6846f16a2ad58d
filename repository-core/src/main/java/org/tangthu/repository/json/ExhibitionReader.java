package org.tangthu.repository.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Area;
import org.tangthu.repository.model.Exhibit;
import org.tangthu.repository.model.Exhibition;
import org.tangthu.repository.model.ExhibitionSection;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.problem.Problems;

/** Reads the exhibition of a collection. */
final class ExhibitionReader {
    private static final Reader<String> TITLE = Text.line(300);
    private static final Reader<String> CAPTION = Text.paragraphs(4_000);
    private static final Reader<String> PAGE = Values.matching("\\d{4,9}", 9, "the name of a page, such as 0008");
    private static final Reader<Area> AREA = Values.parsed(Area::parse);

    private ExhibitionReader() {}

    static Optional<Exhibition> read(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        List<LocalizedText> titles = fields.requiredList("titles", Values.localized(TITLE));
        List<LocalizedText> introduction = fields.list("introduction", Values.localized(Values.TEXT));
        Optional<LocalDate> opened = fields.required("opened", Values.DATE);
        List<ExhibitionSection> sections =
                fields.requiredList("sections", Exhibition.MAX_SECTIONS, ExhibitionReader::section);
        return fields.build(() -> new Exhibition(titles, introduction, opened.orElseThrow(), sections));
    }

    private static Optional<ExhibitionSection> section(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        List<LocalizedText> titles = fields.requiredList("titles", Values.localized(TITLE));
        List<LocalizedText> text = fields.list("text", Values.localized(Values.TEXT));
        List<Exhibit> exhibits = fields.list("exhibits", Exhibition.MAX_EXHIBITS, ExhibitionReader::exhibit);
        return fields.build(() -> new ExhibitionSection(titles, text, exhibits));
    }

    private static Optional<Exhibit> exhibit(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<Ark> item = fields.required("item", Values.ARK);
        Optional<String> page = fields.optional("page", PAGE);
        Optional<Area> area = fields.optional("xywh", AREA);
        List<LocalizedText> caption = fields.list("caption", Values.localized(CAPTION));
        return fields.build(() -> new Exhibit(item.orElseThrow(), page, area, caption));
    }
}
