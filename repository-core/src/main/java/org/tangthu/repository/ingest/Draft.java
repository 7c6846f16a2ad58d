package org.tangthu.repository.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.image.ImageInfo;
import org.tangthu.repository.ingest.Deposit.File;
import org.tangthu.repository.json.Described;
import org.tangthu.repository.json.Described.ItemForm;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.TextQuality;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problems;

/** A deposit on its way through the checks, with what each found out. Confined to one thread. */
public final class Draft {
    private final Deposit deposit;
    private final Problems problems = new Problems();
    private final Progress progress;
    private final Map<String, ImageInfo> images = new HashMap<>();
    private final Map<String, TextFacts> texts = new HashMap<>();
    private final Map<String, Content> contents = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private Optional<Described> described = Optional.empty();
    private Optional<Entity> entity = Optional.empty();
    private Optional<CatalogueEntry> before = Optional.empty();
    private PageList pagesBefore = PageList.NONE;
    private List<Scan> scans = List.of();
    private Optional<PageList> pages = Optional.empty();
    private int keptBack;

    /** A file's bytes, for short. */
    record Content(String sha512, long bytes) {}

    /** A text, for short. @param origin as the text tells itself */
    record TextFacts(TextOrigin origin, TextQuality quality) {}

    Draft(Deposit deposit, Progress progress) {
        this.deposit = deposit;
        this.progress = progress;
    }

    public Deposit deposit() {
        return deposit;
    }

    public Problems problems() {
        return problems;
    }

    /** Adds an error of the gate to publication. */
    void keepBack(Problem error) {
        problems.add(error);
        keptBack++;
    }

    /** Whether nothing is wrong but that the gate keeps it from being published. */
    boolean keptBack() {
        return keptBack > 0 && keptBack == problems.errors();
    }

    /** Complaints about the description. */
    Problems descriptionProblems() {
        return problems.in(deposit.description().name());
    }

    Progress progress() {
        return progress;
    }

    Optional<Described> described() {
        return described;
    }

    Optional<ItemForm> itemForm() {
        return described.filter(ItemForm.class::isInstance).map(ItemForm.class::cast);
    }

    void describe(Described description) {
        described = Optional.of(description);
    }

    /** The entity as it shall be; empty while that is not known. */
    public Optional<Entity> entity() {
        return entity;
    }

    void entity(Entity changed) {
        entity = Optional.of(changed);
    }

    /** The entity as it stands; empty if it is new. */
    Optional<CatalogueEntry> before() {
        return before;
    }

    PageList pagesBefore() {
        return pagesBefore;
    }

    void identify(Entity identified, Optional<CatalogueEntry> head, PageList headPages) {
        entity = Optional.of(identified);
        before = head;
        pagesBefore = headPages;
    }

    /** The pages in reading order, as the deposit means them. */
    List<Scan> scans() {
        return scans;
    }

    void scans(List<Scan> found) {
        scans = List.copyOf(found);
    }

    /** The files that the pages of this deposit bring, each once: images and texts. */
    List<File> pageFiles() {
        return scans.stream()
                .flatMap(scan -> Stream.concat(Stream.of(scan.image()), scan.text().stream()))
                .distinct()
                .flatMap(name -> Optional.ofNullable(deposit.files().get(name)).stream())
                .toList();
    }

    /**
     * A file that the deposit brings and that no check has refused. Checks get the files that they open from here: one
     * that is a link, a device or too large is opened no second time.
     */
    Optional<File> file(String name) {
        return Optional.ofNullable(deposit.files().get(name)).filter(file -> !refused.contains(name));
    }

    /** Keeps later checks from opening a file that was complained of. */
    void refuse(String name) {
        refused.add(name);
    }

    /** By the name of the image. */
    Map<String, ImageInfo> images() {
        return images;
    }

    /** What was found out of the texts that came, by name. */
    Map<String, TextFacts> texts() {
        return texts;
    }

    /** What the files that came hold, by name. */
    Map<String, Content> contents() {
        return contents;
    }

    /** The pages as they shall be; empty if the entity has none or while they are not known. */
    Optional<PageList> pages() {
        return pages;
    }

    void pages(PageList list) {
        pages = Optional.of(list);
    }
}
