package org.tangthu.iiif;

import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.tangthu.iiif.auth.AuthApi;
import org.tangthu.iiif.auth.AuthWords;
import org.tangthu.iiif.auth.Bearers;
import org.tangthu.iiif.auth.MessagePages;
import org.tangthu.iiif.auth.Probes;
import org.tangthu.iiif.auth.Tokens;
import org.tangthu.iiif.auth.ViewerSessions;
import org.tangthu.iiif.auth.Waiting;
import org.tangthu.iiif.auth.http.ProbeServlet;
import org.tangthu.iiif.auth.http.TokenServlet;
import org.tangthu.iiif.auth.v1.AuthApi1;
import org.tangthu.iiif.auth.v1.AuthServices1;
import org.tangthu.iiif.auth.v2.AuthApi2;
import org.tangthu.iiif.auth.v2.AuthServices2;
import org.tangthu.iiif.discovery.Discovery;
import org.tangthu.iiif.discovery.http.DiscoveryServlet;
import org.tangthu.iiif.image.AnswerCache;
import org.tangthu.iiif.image.AnswerCounts;
import org.tangthu.iiif.image.ImageService;
import org.tangthu.iiif.image.http.AccessServlet;
import org.tangthu.iiif.image.http.ImageServlet;
import org.tangthu.iiif.image.http.Outgoing;
import org.tangthu.iiif.image.render.RenderQueue;
import org.tangthu.iiif.image.request.ImageApi;
import org.tangthu.iiif.image.v2.ImageApi2;
import org.tangthu.iiif.image.v3.ImageApi3;
import org.tangthu.iiif.item.Items;
import org.tangthu.iiif.item.TextAccess;
import org.tangthu.iiif.pdf.PdfQueue;
import org.tangthu.iiif.pdf.PdfService;
import org.tangthu.iiif.pdf.Pdfs;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.presentation.PageAnnotations;
import org.tangthu.iiif.presentation.Presentation;
import org.tangthu.iiif.presentation.http.PresentationServlet;
import org.tangthu.iiif.presentation.model.PresentationApi;
import org.tangthu.iiif.presentation.v2.PresentationApi2;
import org.tangthu.iiif.presentation.v3.PresentationApi3;
import org.tangthu.iiif.projection.ImagesProjector;
import org.tangthu.iiif.pyramid.GreyPictures;
import org.tangthu.iiif.pyramid.PyramidStore;
import org.tangthu.iiif.pyramid.PyramidWriter;
import org.tangthu.iiif.search.ContentSearch;
import org.tangthu.iiif.search.PageTextSearch;
import org.tangthu.iiif.search.SearchApi;
import org.tangthu.iiif.search.http.ContentSearchServlet;
import org.tangthu.iiif.search.v1.ContentSearch1;
import org.tangthu.iiif.search.v2.ContentSearch2;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.ocr.PagePictures;
import org.tangthu.repository.projection.Projector;
import org.tangthu.repository.record.ItemRecords;
import org.tangthu.repository.text.PageTexts;

/**
 * Puts the module together: a projector to be given to the projection runner, and servlets to be mounted. Images are
 * served once the runner has told the projector which generation to serve.
 */
public final class Iiif implements AutoCloseable {
    private final ImagesProjector projector;
    private final PyramidStore pyramids = new PyramidStore();
    private final ImageService images;
    private final PagePictures pictures;
    private final PdfService pdfs;
    private final Addresses addresses;
    private final ViewerSessions sessions;
    private final Map<String, HttpServlet> servlets;

    /**
     * @param inside finds words in page texts
     * @param sessions of those who may see what is not for everybody
     * @param lending tells what of lent items is free
     */
    public Iiif(
            IiifSettings settings,
            Catalogue catalogue,
            Journal journal,
            ObjectStore objects,
            AccessPolicy policy,
            Addresses addresses,
            CodeLists codes,
            PageTexts texts,
            PageTextSearch inside,
            ViewerSessions sessions,
            Waiting lending,
            Clock clock) {
        this.addresses = addresses;
        this.sessions = sessions;
        PixelBudget budget = new PixelBudget(settings.masterPixels());
        PyramidWriter writer = new PyramidWriter(budget);
        pictures = new GreyPictures(budget);
        AnswerCache cache = new AnswerCache(
                settings.folder().resolve("answers"), settings.images().cacheBytes());
        Items items = new Items(catalogue, policy, settings.naan(), clock);
        TextAccess readers = new TextAccess(items, policy);
        pdfs = new PdfService(
                settings.folder().resolve("pdf"),
                settings.pdf(),
                new PdfService.Parts(
                        items,
                        readers,
                        texts,
                        new ItemRecords(catalogue, policy, codes.places()),
                        addresses,
                        codes,
                        pyramids),
                clock);
        Presentation presentation = new Presentation(
                items,
                catalogue,
                policy,
                addresses,
                codes,
                settings.images(),
                settings.pyramids().tileSize(),
                settings.manifestBytes());
        projector = new ImagesProjector(
                settings.folder(),
                settings.pyramids(),
                writer,
                pyramids,
                catalogue,
                objects,
                policy,
                settings.naan(),
                clock,
                item -> {
                    items.forget(item);
                    cache.forget(item);
                    pdfs.forget(item);
                    presentation.forget(item);
                });
        RenderQueue queue = RenderQueue.ofThisMachine(settings.requestBytes());
        images = new ImageService(items, policy, pyramids, settings.images(), queue, cache);
        Outgoing outgoing = new Outgoing(settings.requestBytes() / 2);
        servlets = new HashMap<>();
        AuthWords words = new AuthWords(addresses);
        AuthServices2 authorization = new AuthServices2(addresses, words);
        Bearers bearers = new Bearers(sessions);
        for (ImageApi version :
                List.of(new ImageApi2(new AuthServices1(addresses, words)), new ImageApi3(authorization))) {
            servlets.put(
                    version.path() + "/*",
                    new ImageServlet(version, images, pyramids.files(), outgoing, bearers, addresses));
        }
        Probes probes = new Probes(items, policy, lending, words, policy.zone());
        servlets.put("/iiif/auth/2/probe/*", new ProbeServlet(new AuthApi2(addresses, words), probes, bearers));
        PageAnnotations annotations = new PageAnnotations(readers, texts, addresses);
        for (PresentationApi version :
                List.of(new PresentationApi2(addresses), new PresentationApi3(addresses, authorization))) {
            servlets.put(
                    version.path() + "/*",
                    new PresentationServlet(version, presentation, annotations, settings.build()));
        }
        servlets.put(
                DiscoveryServlet.PATH + "/*",
                new DiscoveryServlet(new Discovery(journal, addresses, Discovery.SPAN), settings.build()));
        ContentSearch search = new ContentSearch(readers, inside, addresses);
        for (SearchApi version : List.of(new ContentSearch1(), new ContentSearch2())) {
            servlets.put(version.path() + "/*", new ContentSearchServlet(version, search));
        }
    }

    /** Makes the images of items; closed with this object. */
    public Projector projector() {
        return projector;
    }

    /** Makes pictures of pages for a recognizer, out of the same budget as pyramids. */
    public PagePictures pictures() {
        return pictures;
    }

    /** Items as PDF files. */
    public Pdfs pdfs() {
        return pdfs;
    }

    /** PDF files that are being made or wait. */
    public PdfQueue pdfQueue() {
        return pdfs.queue();
    }

    /** The doors by the URL patterns under which they are to be mounted. */
    public Map<String, HttpServlet> servlets() {
        return Map.copyOf(servlets);
    }

    /**
     * The doors at which viewers get tokens, by their URL patterns.
     *
     * @param pages made of them for viewers
     */
    public Map<String, HttpServlet> tokenDoors(MessagePages pages) {
        AuthWords words = new AuthWords(addresses);
        Tokens tokens = new Tokens(sessions);
        Map<String, HttpServlet> doors = new HashMap<>();
        for (AuthApi version : List.of(new AuthApi1(words), new AuthApi2(addresses, words))) {
            doors.put(version.path() + "/token", new TokenServlet(version, tokens, sessions, pages));
        }
        return doors;
    }

    /** How images were answered since the start. */
    public AnswerCounts answers() {
        return images.answers();
    }

    /**
     * The door for image servers beside this one, to be mounted under {@link AccessServlet#PATH}{@code /*}.
     *
     * @param visitors tells who asks such a server, from the values of X-Forwarded-For and Cookie that it got, perhaps
     *     empty
     */
    public HttpServlet accessDoor(BiFunction<String, String, Visitor> visitors) {
        return new AccessServlet(images, addresses, visitors);
    }

    @Override
    public void close() {
        pdfs.close();
        projector.close();
        pyramids.files().close();
    }
}
