package org.tangthu.repository.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tangthu.repository.image.MasterProbe;
import org.tangthu.repository.ingest.Deposit.File;
import org.tangthu.repository.json.Described.ItemForm;
import org.tangthu.repository.json.PageLine;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/**
 * Tells which files are pages: those that the description lists, or else all images in natural order; a text belongs to
 * the image of the same stem unless the list says otherwise. Refuses names and links that lead out of the deposit.
 */
final class ScansStep implements IngestStep {
    @Override
    public void apply(Draft draft) {
        if (draft.deposit().kind() != EntityKind.ITEM) {
            return;
        }
        Optional<List<PageLine>> listed = draft.itemForm().flatMap(ItemForm::pages);
        draft.scans(listed.map(lines -> listed(draft, lines)).orElseGet(() -> found(draft)));
        draft.pageFiles().stream()
                .filter(file -> !SafeFile.check(file.path(), draft.problems().in(file.name())))
                .forEach(file -> draft.refuse(file.name()));
    }

    private static List<Scan> found(Draft draft) {
        List<String> images = images(draft).sorted(NaturalOrder.COMPARATOR).toList();
        if (images.size() > PageList.MAX_PAGES) {
            draft.problems().error("the deposit has " + images.size() + " images", "at most " + PageList.MAX_PAGES);
            return List.of();
        }
        return images.stream()
                .map(image -> new Scan(0, image, Optional.empty(), textBeside(draft, image), Optional.empty(), true))
                .toList();
    }

    private static List<Scan> listed(Draft draft, List<PageLine> lines) {
        Map<String, Page> before = new HashMap<>();
        draft.pagesBefore().pages().forEach(page -> before.put(page.master().originalName(), page));
        Set<String> names = new HashSet<>();
        List<Scan> scans = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            String field = "pages[" + i + "]";
            if (!names.add(line.file())) {
                complain(draft, line, field, line.file(), "is listed twice; a page has an image of its own");
            } else {
                scan(draft, line, field, Optional.ofNullable(before.get(line.file())))
                        .ifPresent(scans::add);
            }
        }
        images(draft).filter(image -> !names.contains(image)).forEach(image -> draft.problems()
                .in(image)
                .note("the image is not listed among the pages", "list it if it belongs to the item"));
        return scans;
    }

    private static Optional<Scan> scan(Draft draft, PageLine line, String field, Optional<Page> before) {
        boolean deposited = draft.deposit().files().containsKey(line.file());
        Optional<String> complaint = SafeFile.complaint(line.file())
                .or(() -> deposited || before.isPresent()
                        ? Optional.empty()
                        : Optional.of("is not there; put it beside the description"));
        complaint.ifPresent(what -> complain(draft, line, field + ".file", line.file(), what));
        Optional<String> keptText = before.flatMap(Page::text).flatMap(Page.TextFile::originalName);
        line.text()
                .flatMap(text -> textComplaint(draft, text, keptText))
                .ifPresent(what ->
                        complain(draft, line, field + ".text", line.text().orElseThrow(), what));
        Optional<String> text =
                line.text().or(() -> textBeside(draft, line.file())).or(() -> deposited ? Optional.empty() : keptText);
        if (text.isEmpty() && line.madeBy().isPresent()) {
            complain(draft, line, field + ".textMadeBy", line.file(), "has no text; leave the field out");
        }
        return complaint.isPresent()
                ? Optional.empty()
                : Optional.of(new Scan(line.line(), line.file(), line.label(), text, line.madeBy(), deposited));
    }

    private static Optional<String> textComplaint(Draft draft, String text, Optional<String> kept) {
        return SafeFile.complaint(text).or(() -> {
            if (PageFiles.TEXTS.stream().noneMatch(text::endsWith)) {
                return Optional.of("is no text file; its name must end in .xml (ALTO), .hocr or .html (hOCR), or .txt");
            }
            boolean there = draft.deposit().files().containsKey(text) || kept.equals(Optional.of(text));
            return there ? Optional.empty() : Optional.of("is not there; put it beside the description");
        });
    }

    private static Stream<String> images(Draft draft) {
        return draft.deposit().files().values().stream().map(File::name).filter(MasterProbe::isImageName);
    }

    /** Where there are several, the first in the order of the extensions: boxes count above bare words. */
    private static Optional<String> textBeside(Draft draft, String image) {
        String stem = image.substring(0, Math.max(0, image.lastIndexOf('.')));
        List<String> texts = PageFiles.TEXTS.stream()
                .map(extension -> stem + extension)
                .filter(draft.deposit().files()::containsKey)
                .toList();
        texts.stream().skip(1).forEach(other -> draft.problems()
                .in(other)
                .note("the text is passed over, the page has " + texts.get(0), "name it under 'pages' to take it"));
        return texts.stream().findFirst();
    }

    private static void complain(Draft draft, PageLine line, String field, String name, String what) {
        draft.descriptionProblems().error(line.line(), field, "'" + name + "' " + what, "");
    }
}
