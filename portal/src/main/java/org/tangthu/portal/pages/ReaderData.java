package org.tangthu.portal.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Links;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;

/**
 * What the script of the reader knows of an item. Pages are told as runs and exceptions, so that a book of thousands of
 * them takes a few kilobytes: names as runs of successive ones, labels only where a page has one, and of their sizes
 * which pages are wider than tall.
 */
final class ReaderData {
    /** Stands in addresses for the name of a page. */
    private static final String PAGE = "{page}";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Addresses addresses;
    private final Edition edition;
    private final PageImages images;

    ReaderData(Addresses addresses, Edition edition, PageImages images) {
        this.addresses = addresses;
        this.edition = edition;
        this.images = images;
    }

    /** As JSON that may stand in a script element. @param current index of the page to open @param preview whether all images are small */
    String of(Item item, List<Page> pages, int current, boolean preview) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("rightToLeft", ReaderBuilder.rightToLeft(item));
        data.put("current", current);
        data.put("preview", preview);
        data.put("names", names(pages));
        labels(pages).ifPresent(labels -> data.put("labels", labels));
        data.put("wide", wide(pages));
        data.put("addresses", addresses(item.ark()));
        data.put("texts", edition.messages().under("reader.script."));
        try {
            return JSON.writeValueAsString(data).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new PortalException("The data of the reader of " + item.ark() + " cannot be written", e);
        }
    }

    private Map<String, String> addresses(Ark ark) {
        Links links = edition.links();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("image", images.service(PAGE));
        all.put("small", PageImages.small(links, ark, PAGE));
        all.put("leaf", links.page(ark, PAGE));
        all.put("search", links.local(addresses.search2(ark)));
        // With the host, to be taken along.
        all.put("permanent", addresses.ark(ark, PAGE));
        all.put("item", addresses.item(ark));
        all.put("manifest", addresses.manifest(ark));
        all.put("canvas", addresses.canvas(ark, PAGE));
        return all;
    }

    /** The first name of each run of successive names, and how many it has. */
    private static List<List<Object>> names(List<Page> pages) {
        List<List<Object>> runs = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= pages.size(); i++) {
            if (i == pages.size()
                    || !follows(pages.get(i - 1).name(), pages.get(i).name())) {
                runs.add(List.of(pages.get(first).name(), i - first));
                first = i;
            }
        }
        return runs;
    }

    private static boolean follows(String name, String next) {
        return name.length() == next.length() && Integer.parseInt(next) == Integer.parseInt(name) + 1;
    }

    /** Of each page, null where it has none; empty if none has. */
    private static Optional<List<String>> labels(List<Page> pages) {
        List<String> labels = new ArrayList<>();
        pages.forEach(page -> labels.add(page.label().orElse(null)));
        return labels.stream().allMatch(label -> label == null) ? Optional.empty() : Optional.of(labels);
    }

    private static List<Integer> wide(List<Page> pages) {
        return IntStream.range(0, pages.size())
                .filter(i ->
                        pages.get(i).master().width() > pages.get(i).master().height())
                .boxed()
                .toList();
    }
}
