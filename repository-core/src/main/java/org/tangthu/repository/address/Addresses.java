package org.tangthu.repository.address;

import java.net.URI;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;

/**
 * The public addresses, made from the configured base and never from a request's Host header. All are absolute.
 * Immutable.
 */
public final class Addresses {
    private final String base;
    private final boolean isPublic;

    /**
     * @param baseUrl http or https, with or without a path, such as {@code https://thuvien.example.vn}
     * @throws IllegalArgumentException if it is not such an address
     */
    public Addresses(String baseUrl) {
        URI uri = URI.create(baseUrl);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(
                    "baseUrl '" + baseUrl + "' is not an http or https address such as https://library.example.vn");
        }
        this.base = baseUrl.replaceAll("/+$", "");
        this.isPublic = !PrivateHost.is(uri.getHost());
    }

    /** Whether the world may reach the base: it is no loopback, private or test address. Nothing is looked up. */
    public boolean isPublic() {
        return isPublic;
    }

    /** The base, without a slash at its end. */
    public String base() {
        return base;
    }

    /** @param path begins with a slash */
    public String at(String path) {
        return base + path;
    }

    /** Where OAI-PMH is spoken. */
    public String oai() {
        return base + "/oai";
    }

    /** The persistent address of an item, which is also its subject IRI. */
    public String ark(Ark ark) {
        return base + "/" + ark;
    }

    public String ark(Ark ark, String page) {
        return ark(ark) + "/" + page;
    }

    /** The IRI that stands for an entity in RDF and in every feed. */
    public String subject(Entity entity) {
        return entity instanceof Item item
                ? ark(item.ark())
                : concept(entity.entityKind().code(), entity.id());
    }

    public String concept(String scheme, String notation) {
        return base + "/id/" + PathSegment.of(scheme) + "/" + PathSegment.of(notation);
    }

    /** The RDF of an item; also the name of its graph. */
    public String data(Ark ark) {
        return base + "/data/" + ark.name();
    }

    public String item(Ark ark) {
        return base + "/item/" + ark.name();
    }

    /** What is known of an item in a form for other programs. @param extension such as {@code ris} or {@code mods.xml} */
    public String record(Ark ark, String extension) {
        return item(ark) + "." + extension;
    }

    /** The item as a PDF file. */
    public String pdf(Ark ark) {
        return record(ark, "pdf");
    }

    /** The item's reader alone, for pages of other sites. */
    public String embed(Ark ark) {
        return item(ark) + "/embed";
    }

    /** Items like it. */
    public String similar(Ark ark) {
        return item(ark) + "/similar";
    }

    /** Where it is borrowed. */
    public String borrow(Ark ark) {
        return item(ark) + "/borrow";
    }

    /** Where it is given back. */
    public String giveBack(Ark ark) {
        return item(ark) + "/return";
    }

    /** The item in Mirador. */
    public String view(Ark ark) {
        return item(ark) + "/view";
    }

    public String page(Ark ark, String page) {
        return item(ark) + "/page/" + page;
    }

    /** The text alone of a page. */
    public String pageText(Ark ark, String page) {
        return page(ark, page) + ".txt";
    }

    /** The text of a page as ALTO. */
    public String pageAlto(Ark ark, String page) {
        return page(ark, page) + ".alto.xml";
    }

    /** The text of all pages of an item. */
    public String text(Ark ark) {
        return item(ark) + ".txt";
    }

    public String library(String id) {
        return base + "/libraries/" + PathSegment.of(id);
    }

    public String collection(String id) {
        return base + "/collections/" + PathSegment.of(id);
    }

    /** The exhibition of a collection. */
    public String exhibition(String collection) {
        return base + "/exhibitions/" + PathSegment.of(collection);
    }

    /** The Image API 3 service of a page, without a slash at its end. */
    public String imageService(Ark ark, String page) {
        return base + "/iiif/image/3/" + ark.name() + "." + page;
    }

    /** The small open image that stands in for a guarded page. */
    public String previewService(Ark ark, String page) {
        return imageService(ark, page) + ".preview";
    }

    /** The Image API 2 service of a page, without a slash at its end. */
    public String imageService2(Ark ark, String page) {
        return base + "/iiif/image/2/" + ark.name() + "." + page;
    }

    /** The small open image that stands in for a guarded page, by Image API 2. */
    public String previewService2(Ark ark, String page) {
        return imageService2(ark, page) + ".preview";
    }

    /** The manifest of an item by Presentation API 3. */
    public String manifest(Ark ark) {
        return base + "/iiif/presentation/3/" + ark.name() + "/manifest";
    }

    /** The same by Presentation API 2. */
    public String manifest2(Ark ark) {
        return base + "/iiif/presentation/2/" + ark.name() + "/manifest";
    }

    /** The order of an item's canvases by Presentation API 2: a name that stands for no document of its own. */
    public String sequence(Ark ark) {
        return base + "/iiif/presentation/2/" + ark.name() + "/sequence/normal";
    }

    /**
     * The canvas of a page: one in all versions of all IIIF APIs, so that hits, annotations and content states hold
     * whichever manifest a viewer has loaded.
     */
    public String canvas(Ark ark, String page) {
        return base + "/iiif/presentation/3/" + ark.name() + "/canvas/" + page;
    }

    /** A part of an item's structure by Presentation API 3. @param path {@code top}, or numbers such as {@code 1.2} */
    public String range(Ark ark, String path) {
        return base + "/iiif/presentation/3/" + ark.name() + "/range/" + path;
    }

    /** The same by Presentation API 2. */
    public String range2(Ark ark, String path) {
        return base + "/iiif/presentation/2/" + ark.name() + "/range/" + path;
    }

    /** The text of a page as W3C annotations: an annotation page of Presentation API 3. */
    public String annotations(Ark ark, String page) {
        return base + "/iiif/presentation/3/" + ark.name() + "/annotations/" + page;
    }

    /** The text of a page as Open Annotations: an annotation list of Presentation API 2. */
    public String annotationList(Ark ark, String page) {
        return base + "/iiif/presentation/2/" + ark.name() + "/annotations/" + page;
    }

    /** A IIIF collection by Presentation API 3; {@code top} holds them all. */
    public String iiifCollection(String id) {
        return base + "/iiif/presentation/3/collection/" + PathSegment.of(id);
    }

    /** The same by Presentation API 2. */
    public String iiifCollection2(String id) {
        return base + "/iiif/presentation/2/collection/" + PathSegment.of(id);
    }

    /** Where an item's text is searched by Content Search API 2; words are completed at {@code …/autocomplete}. */
    public String search2(Ark ark) {
        return base + "/iiif/search/2/" + ark.name();
    }

    /** The same by Content Search API 1. */
    public String search1(Ark ark) {
        return base + "/iiif/search/1/" + ark.name();
    }

    /** All changes of manifests and collections by Change Discovery API 1. */
    public String changes() {
        return base + "/iiif/discovery/1/activity/all";
    }

    /** A page of them. @param page beginning with 1 */
    public String changes(long page) {
        return base + "/iiif/discovery/1/activity/page/" + page;
    }

    public String sparql() {
        return base + "/sparql";
    }
}
