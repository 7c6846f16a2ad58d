package org.tangthu.repository.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.repository.image.ImageInfo;
import org.tangthu.repository.ingest.Draft.Content;
import org.tangthu.repository.ingest.Draft.TextFacts;
import org.tangthu.repository.json.Described.ItemForm;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.Master;
import org.tangthu.repository.model.Page.TextFile;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.PageList.Section;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.TextQuality;

/**
 * Makes the page list: each page under its permanent name. A deposit that neither lists nor brings images leaves the
 * pages of its item as they are.
 */
final class PagesStep implements IngestStep {
    private static final String MASTERS = "masters/";

    /** Whether a logical path is that of a page's image. */
    static boolean isMaster(String path) {
        return path.startsWith(MASTERS);
    }

    @Override
    public void apply(Draft draft) {
        if (draft.entity().isEmpty()) {
            return;
        }
        draft.itemForm().ifPresent(form -> {
            boolean silent = form.pages().isEmpty() && draft.scans().isEmpty();
            PageList list = silent ? kept(draft, form) : given(draft, form);
            if (!list.isEmpty() || !draft.pagesBefore().equals(PageList.NONE)) {
                draft.pages(list);
            }
        });
    }

    private static PageList kept(Draft draft, ItemForm form) {
        PageList before = draft.pagesBefore();
        if (!before.isEmpty()) {
            draft.problems().note("the deposit has no images", "the " + before.size() + " pages of the item stay");
        }
        List<Section> structure = new Structure(before.pages(), draft.descriptionProblems()).resolve(form.structure());
        return new PageList(
                before.pages(), form.structure().isEmpty() ? before.structure() : structure, before.lastName());
    }

    private static PageList given(Draft draft, ItemForm form) {
        List<String> images = draft.scans().stream().map(Scan::image).toList();
        PageMatcher matcher = new PageMatcher(draft.pagesBefore(), images, draft.contents());
        List<Page> pages = new ArrayList<>();
        for (Scan scan : draft.scans()) {
            page(draft, scan, matcher).ifPresent(pages::add);
        }
        // Where a page is missing its image was complained of; labels could not be resolved rightly.
        List<Section> structure = pages.size() == draft.scans().size()
                ? new Structure(pages, draft.descriptionProblems()).resolve(form.structure())
                : List.of();
        reportRemoved(draft, pages);
        return new PageList(pages, structure, matcher.lastName());
    }

    private static Optional<Page> page(Draft draft, Scan scan, PageMatcher matcher) {
        Optional<Page> before = matcher.before(scan.image());
        String name = matcher.name(scan.image());
        Optional<Master> master = scan.deposited() ? master(draft, scan, name) : before.map(Page::master);
        Optional<TextFile> text = deposited(draft, scan, name, before)
                .filter(brought -> !standsFor(before, brought))
                .or(() -> before.filter(page -> sameImage(page, master)).flatMap(PagesStep::madeHere))
                .or(() -> kept(before, scan));
        return master.map(image -> new Page(name, scan.label(), image, text));
    }

    private static Optional<Master> master(Draft draft, Scan scan, String name) {
        ImageInfo info = draft.images().get(scan.image());
        Content content = draft.contents().get(scan.image());
        if (info == null || content == null) {
            return Optional.empty();
        }
        return Optional.of(new Master(
                MASTERS + name + "." + extension(info.mediaType()),
                scan.image(),
                info.mediaType(),
                info.width(),
                info.height(),
                content.bytes(),
                content.sha512()));
    }

    private static Optional<TextFile> deposited(Draft draft, Scan scan, String name, Optional<Page> before) {
        return scan.text()
                .filter(file ->
                        draft.contents().containsKey(file) && draft.texts().containsKey(file))
                .map(file -> {
                    String sha512 = draft.contents().get(file).sha512();
                    TextFacts facts = draft.texts().get(file);
                    TextOrigin origin = scan.madeBy().orElse(facts.origin());
                    return TextFile.deposited(name, file, TextsStep.format(file), sha512, origin)
                            .withQuality(counted(before, sha512).orElse(facts.quality()));
                });
    }

    /** The figures of the same text from before, so that another way of counting changes no item by itself. */
    private static Optional<TextQuality> counted(Optional<Page> before, String sha512) {
        return before.flatMap(Page::text)
                .filter(text -> text.sha512().equals(sha512))
                .flatMap(TextFile::quality);
    }

    /** Whether a text that was made here took the place of this very one: then it is not put back. */
    private static boolean standsFor(Optional<Page> before, TextFile brought) {
        return brought.origin().machine().isPresent()
                && before.flatMap(PagesStep::madeHere)
                        .flatMap(TextFile::replaces)
                        .equals(Optional.of(brought.sha512()));
    }

    /** What was read from another image says nothing of this one. */
    private static boolean sameImage(Page before, Optional<Master> now) {
        return now.filter(image -> image.sha512().equals(before.master().sha512()))
                .isPresent();
    }

    private static Optional<TextFile> madeHere(Page page) {
        return page.text().filter(TextFile::madeHere);
    }

    /** The text that came before and is named again, but does not come again. */
    private static Optional<TextFile> kept(Optional<Page> before, Scan scan) {
        return before.flatMap(Page::text)
                .filter(text -> text.originalName().isPresent())
                .filter(text -> text.originalName().equals(scan.text()))
                .map(text -> scan.madeBy().map(text::withOrigin).orElse(text));
    }

    private static String extension(String mediaType) {
        return switch (mediaType) {
            case "image/tiff" -> "tif";
            case "image/jpeg" -> "jpg";
            case "image/jp2" -> "jp2";
            case "image/j2c" -> "j2k";
            default -> "png";
        };
    }

    private static void reportRemoved(Draft draft, List<Page> pages) {
        Set<String> names = pages.stream().map(Page::name).collect(Collectors.toSet());
        List<String> removed = draft.pagesBefore().pages().stream()
                .map(Page::name)
                .filter(name -> !names.contains(name))
                .toList();
        if (!removed.isEmpty()) {
            draft.problems().note("the item loses the pages " + String.join(", ", removed), "");
        }
    }
}
