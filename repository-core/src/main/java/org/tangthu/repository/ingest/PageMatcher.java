package org.tangthu.repository.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.ingest.Draft.Content;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/**
 * Finds for each image the page that it is: the page that had a file of this name, else one that had these very bytes and
 * whose file name is gone. Every other image is a new page, whose number was never given before.
 */
final class PageMatcher {
    private final Map<String, Page> matched = new HashMap<>();
    private int lastName;

    /**
     * @param images names in reading order
     * @param contents by name, of those that came
     */
    PageMatcher(PageList before, List<String> images, Map<String, Content> contents) {
        this.lastName = before.lastName();
        Set<String> wanted = new HashSet<>(images);
        Map<String, Deque<Page>> orphans = new HashMap<>();
        for (Page page : before.pages()) {
            if (wanted.contains(page.master().originalName())) {
                matched.put(page.master().originalName(), page);
            } else {
                orphans.computeIfAbsent(page.master().sha512(), digest -> new ArrayDeque<>())
                        .add(page);
            }
        }
        for (String image : images) {
            Content content = contents.get(image);
            if (content != null && !matched.containsKey(image)) {
                Deque<Page> sameBytes = orphans.getOrDefault(content.sha512(), new ArrayDeque<>());
                Optional.ofNullable(sameBytes.poll()).ifPresent(page -> matched.put(image, page));
            }
        }
    }

    /** The page that the image was before. */
    Optional<Page> before(String image) {
        return Optional.ofNullable(matched.get(image));
    }

    /** The permanent name of the image's page; of a new page the next number, so ask once and in reading order. */
    String name(String image) {
        return before(image).map(Page::name).orElseGet(() -> {
            lastName++;
            return String.format("%04d", lastName);
        });
    }

    /** The highest number given so far. */
    int lastName() {
        return lastName;
    }
}
