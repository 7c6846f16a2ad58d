package org.tangthu.portal.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.usage.ItemFigures;
import org.tangthu.repository.model.LocalizedText;

/**
 * An item: its titles, its pages where it has any, its description.
 *
 * @param crumbs the library and the collections it belongs to
 * @param access why not everything is to be seen, or until when it is
 * @param reader empty for a record only and where no image may be seen
 * @param opening where the reader opens
 * @param sharing how to show it elsewhere; empty where there are no images for anybody
 * @param rights statement of what may be done with it
 * @param address the permanent one
 * @param cite how to cite it
 * @param downloads the same item in other forms
 * @param similar where other items like it are
 * @param asking where a reader asks for digitization
 * @param reporting where a reader reports an error
 * @param usage how often it was used
 * @param usageData address of the same as data
 */
public record ItemPage(
        Head head,
        Titles titles,
        String kind,
        List<Field.Value> crumbs,
        AccessNote access,
        Optional<Reader> reader,
        Opening opening,
        Optional<Sharing> sharing,
        List<Part> contents,
        List<LocalizedText> abstracts,
        List<Field> fields,
        Optional<Field.Value> rights,
        String address,
        CiteBox cite,
        List<Download> downloads,
        String similar,
        String asking,
        String reporting,
        ItemFigures usage,
        String usageData)
        implements PageModel {

    public ItemPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(titles);
        crumbs = List.copyOf(crumbs);
        Objects.requireNonNull(access);
        Objects.requireNonNull(reader);
        Objects.requireNonNull(opening);
        Objects.requireNonNull(sharing);
        contents = List.copyOf(contents);
        abstracts = List.copyOf(abstracts);
        fields = List.copyOf(fields);
        Objects.requireNonNull(rights);
        Objects.requireNonNull(cite);
        downloads = List.copyOf(downloads);
        Objects.requireNonNull(usage);
    }

    @Override
    public String template() {
        return "pages/item";
    }

    /**
     * The pages to leaf through.
     *
     * @param rightToLeft whether the next page lies to the left
     * @param single whether there is one page only
     * @param full whether the images are the whole ones, not previews
     * @param lent whether these are to be read here and not taken along
     * @param text whether there is text that the visitor may read and search
     * @param current the leaf that is open
     * @param leaves those around it that stand on the page when there is no script
     * @param earlier address of the leaves before these, when there are too many for one page
     * @param later address of the leaves after these
     * @param data what the script needs to know, as JSON that may stand in a script element
     */
    public record Reader(
            boolean rightToLeft,
            boolean single,
            boolean full,
            boolean lent,
            boolean text,
            Leaf current,
            List<Leaf> leaves,
            Optional<String> earlier,
            Optional<String> later,
            String data) {
        public Reader {
            leaves = List.copyOf(leaves);
        }
    }

    /**
     * A page of the item.
     *
     * @param name permanent in the item
     * @param label what a reader calls it
     * @param spoken the label in a sentence
     * @param href its text page
     * @param small address of a small image
     * @param reading address of an image to read without zooming
     */
    public record Leaf(String name, String label, String spoken, String href, String small, String reading) {}

    /** A part of the document. @param where labels of its first and last page */
    public record Part(LocalizedText label, String href, String where, List<Part> parts) {}

    /** @param type media type */
    public record Download(String label, String href, String type) {}
}
