package org.tangthu.linkeddata.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tangthu.linkeddata.describe.KindTypes;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.address.PathSegment;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.record.RecordFormats;

/**
 * Tells machines what a page is about, by FAIR Signposting (signposting.org/FAIR): what to cite, what describes it, what
 * there is of it, whose work it is, under which licence, and what it belongs to. The same for every visitor: what is
 * guarded is named by its manifest alone, which is public. Pure and thread-safe.
 */
public final class Signposts {
    private static final String SCHEMA_ORG = "https://schema.org/";
    private static final String JSON_LD = "application/ld+json";
    private static final Map<String, String> FORMS = Map.of(
            "ttl", "text/turtle", "jsonld", JSON_LD, "nt", "application/n-triples", "rdf", "application/rdf+xml");

    private final Addresses addresses;
    private final AccessPolicy access;
    private final RecordFormats formats;
    private final String licence;

    /** @param licence URI of the licence of descriptions */
    public Signposts(Addresses addresses, AccessPolicy access, CodeLists codes, String licence) {
        this.addresses = addresses;
        this.access = access;
        this.formats = new RecordFormats(addresses, codes);
        this.licence = licence;
    }

    /** From the page of an item. @param entry of a public one */
    public List<Signpost> ofPage(CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        List<Signpost> posts = new ArrayList<>();
        posts.add(Signpost.to("cite-as", addresses.ark(item.ark())));
        types(KindTypes.of(item.kind()).schema().replaceFirst("^schema:", ""), posts);
        item.description().agents().stream()
                .filter(Contribution::isCreator)
                .flatMap(agent -> agent.agent().stream())
                .distinct()
                .forEach(id -> posts.add(Signpost.to("author", addresses.concept("agent", id))));
        item.rights().statement().ifPresent(statement -> posts.add(Signpost.to("license", statement)));
        posts.addAll(descriptions(item));
        posts.addAll(contents(entry));
        item.collections().forEach(id -> posts.add(Signpost.to("collection", addresses.collection(id), "text/html")));
        linksets("item/" + item.ark().name(), posts);
        return posts;
    }

    /** From a description of an item. */
    public List<Signpost> ofDescription(Item item) {
        List<Signpost> posts = new ArrayList<>();
        posts.add(Signpost.to("describes", addresses.item(item.ark()), "text/html"));
        posts.add(Signpost.to("cite-as", addresses.ark(item.ark())));
        posts.add(Signpost.to("license", licence));
        linksets("item/" + item.ark().name(), posts);
        return posts;
    }

    /** From the page of a library or a collection. */
    public List<Signpost> ofPage(Entity entity) {
        List<Signpost> posts = new ArrayList<>();
        String subject = addresses.subject(entity);
        posts.add(Signpost.to("cite-as", subject));
        posts.add(Signpost.to("license", licence));
        if (entity instanceof Collection collection) {
            types("Collection", posts);
            forms(subject, posts);
            posts.add(Signpost.to(
                    "describedby", addresses.at("/catalog/collection/" + collection.id() + ".ttl"), "text/turtle"));
            posts.add(Signpost.to("item", addresses.iiifCollection(collection.id()), JSON_LD));
            collection
                    .library()
                    .ifPresent(id -> posts.add(Signpost.to("collection", addresses.library(id), "text/html")));
            linksets("collections/" + PathSegment.of(collection.id()), posts);
        } else if (entity instanceof Library library) {
            types("Library", posts);
            forms(subject, posts);
            linksets("libraries/" + PathSegment.of(library.id()), posts);
        }
        return posts;
    }

    /** All links of an item, its descriptions and what there is of it. */
    public Linkset linkset(CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        String page = addresses.item(item.ark());
        var links = new Linkset().from(page, ofPage(entry));
        contents(entry)
                .forEach(content -> links.from(content.href(), List.of(Signpost.to("collection", page, "text/html"))));
        descriptions(item)
                .forEach(description -> links.from(
                        description.href(),
                        List.of(Signpost.to("describes", page, "text/html"), Signpost.to("license", licence))));
        return links;
    }

    /** All links of a library or a collection, and of its descriptions. */
    public Linkset linkset(Entity entity, String page) {
        List<Signpost> posts = ofPage(entity);
        var links = new Linkset().from(page, posts);
        posts.stream()
                .filter(post -> post.rel().equals("describedby"))
                .forEach(post -> links.from(
                        post.href(),
                        List.of(Signpost.to("describes", page, "text/html"), Signpost.to("license", licence))));
        return links;
    }

    private List<Signpost> descriptions(Item item) {
        List<Signpost> posts = new ArrayList<>();
        forms(addresses.data(item.ark()), posts);
        formats.all()
                .forEach(format -> posts.add(Signpost.to(
                        "describedby", addresses.record(item.ark(), format.extension()), format.mediaType())));
        return posts;
    }

    /** The PDF is not among them: whoever follows all links would have every item made into one. */
    private List<Signpost> contents(CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        return entry.pageCount() > 0 && access.imagesForSomebody(item)
                ? List.of(Signpost.to("item", addresses.manifest(item.ark()), JSON_LD))
                : List.of();
    }

    private static void forms(String address, List<Signpost> posts) {
        FORMS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(form -> posts.add(Signpost.to("describedby", address + "." + form.getKey(), form.getValue())));
    }

    private static void types(String schema, List<Signpost> posts) {
        posts.add(Signpost.to("type", SCHEMA_ORG + "AboutPage"));
        posts.add(Signpost.to("type", SCHEMA_ORG + schema));
    }

    private void linksets(String path, List<Signpost> posts) {
        String address = addresses.at("/linkset/" + path);
        posts.add(Signpost.to("linkset", address + ".json", Linkset.JSON));
        posts.add(Signpost.to("linkset", address + ".txt", Linkset.TEXT));
    }
}
