package org.tangthu.repository.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.Master;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.PageList.Section;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.TextQuality;
import org.tangthu.repository.problem.Problems;

/** {@code pages.json}: the pages of an item and its structure. The same list always gives the same bytes. */
public final class PageListJson {
    private static final Reader<TextFormat> FORMAT =
            Values.parsed(text -> TextFormat.valueOf(text.toUpperCase(Locale.ROOT)));

    private PageListJson() {}

    /** UTF-8, two spaces of indent, a line feed at the end. */
    public static byte[] bytes(PageList pages) {
        ObjectNode node = Json.object();
        node.put(Schema.FIELD, Schema.PAGES.current());
        node.put("lastName", pages.lastName());
        Json.put(node, "pages", pages.pages(), PageListJson::write);
        Json.put(node, "structure", pages.structure(), PageListJson::write);
        return Json.bytes(node);
    }

    /**
     * Reads a stored list of any schema up to today's.
     *
     * @throws NewerSchema if a newer program wrote it
     * @throws UnreadableRecord if it is damaged
     */
    public static PageList read(byte[] bytes) {
        return Document.stored("pages.json", bytes, Schema.PAGES, PageListJson::pageList);
    }

    private static void write(Page page, ObjectNode node) {
        node.put("name", page.name());
        Json.put(node, "label", page.label());
        Master master = page.master();
        node.putObject("master")
                .put("path", master.path())
                .put("originalName", master.originalName())
                .put("mediaType", master.mediaType())
                .put("width", master.width())
                .put("height", master.height())
                .put("bytes", master.bytes())
                .put("sha512", master.sha512());
        page.text().ifPresent(text -> write(text, node.putObject("text")));
    }

    private static void write(TextFile text, ObjectNode node) {
        node.put("path", text.path());
        Json.put(node, "originalName", text.originalName());
        node.put("format", text.format().name().toLowerCase(Locale.ROOT)).put("sha512", text.sha512());
        TextOrigins.write(text.origin(), "madeBy", node);
        Json.put(node, "replaces", text.replaces());
        text.quality().ifPresent(quality -> TextQualities.write(quality, node.putObject("quality")));
    }

    private static void write(Section section, ObjectNode node) {
        Json.text(section.label(), node.putObject("label"));
        node.put("first", section.first()).put("last", section.last());
        Json.put(node, "parts", section.parts(), PageListJson::write);
    }

    private static Optional<PageList> pageList(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<Integer> lastName = fields.required("lastName", Values.INT);
        List<Page> pages = fields.list("pages", PageList.MAX_PAGES, PageListJson::page);
        List<Section> structure = fields.list("structure", PageList.MAX_PAGES, PageListJson::section);
        return fields.build(() -> new PageList(pages, structure, lastName.orElseThrow()));
    }

    private static Optional<Page> page(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<String> name = fields.required("name", Values.NAME);
        Optional<String> label = fields.optional("label", Values.NAME);
        Optional<Master> master = fields.required("master", PageListJson::master);
        Optional<TextFile> text = fields.optional("text", PageListJson::textFile);
        return fields.build(() -> new Page(name.orElseThrow(), label, master.orElseThrow(), text));
    }

    private static Optional<Master> master(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<String> path = fields.required("path", Values.NAME);
        Optional<String> originalName = fields.required("originalName", Values.NAME);
        Optional<String> mediaType = fields.required("mediaType", Values.NAME);
        Optional<Integer> width = fields.required("width", Values.INT);
        Optional<Integer> height = fields.required("height", Values.INT);
        Optional<Long> bytes = fields.required("bytes", Values.NUMBER);
        Optional<String> sha512 = fields.required("sha512", Values.SHA512);
        return fields.build(() -> new Master(
                path.orElseThrow(),
                originalName.orElseThrow(),
                mediaType.orElseThrow(),
                width.orElseThrow(),
                height.orElseThrow(),
                bytes.orElseThrow(),
                sha512.orElseThrow()));
    }

    private static Optional<TextFile> textFile(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<String> path = fields.required("path", Values.NAME);
        Optional<String> originalName = fields.optional("originalName", Values.NAME);
        Optional<TextFormat> format = fields.required("format", FORMAT);
        Optional<String> sha512 = fields.required("sha512", Values.SHA512);
        Optional<TextOrigin> origin = fields.required("madeBy", TextOrigins.READER);
        Optional<String> replaces = fields.optional("replaces", Values.SHA512);
        Optional<TextQuality> quality = fields.optional("quality", TextQualities::read);
        return fields.build(() -> new TextFile(
                path.orElseThrow(),
                originalName,
                format.orElseThrow(),
                sha512.orElseThrow(),
                origin.orElseThrow(),
                replaces,
                quality));
    }

    private static Optional<Section> section(Tree tree, Problems problems) {
        Fields fields = new Fields(tree, problems);
        Optional<LocalizedText> label = fields.required("label", Values.localized(Values.NAME));
        Optional<String> first = fields.required("first", Values.NAME);
        Optional<String> last = fields.required("last", Values.NAME);
        List<Section> parts = fields.list("parts", PageList.MAX_PAGES, PageListJson::section);
        return fields.build(() -> new Section(label.orElseThrow(), first.orElseThrow(), last.orElseThrow(), parts));
    }
}
