package org.tangthu.iiif.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.tangthu.iiif.pdf.StoredPictures.Picture;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.text.PageText;

/**
 * Writes one file. Streams go through a temporary file, so memory grows with the number of pages but not with their
 * pictures. For one thread and one file.
 */
final class PdfWriter {
    /** Scans of books rarely say how large the page was; this is the commonest resolution. */
    private static final double DOTS_AN_INCH = 300;

    private static final double POINTS_AN_INCH = 72;

    /** As far as programs are sure to show a page (ISO 32000-1, annex C). */
    private static final double LARGEST_SIDE = 14_400;

    private static final List<String> LANGUAGES = List.of("vi", "en");

    /** Gives what a page consists of, at the moment when it is to be written. */
    interface Pages {
        /** @param pages that are done; the writing ends with what this throws */
        void before(int pages) throws IOException;

        Optional<Picture> picture(Page page) throws IOException;

        Optional<PageText> text(Page page);
    }

    private final Book book;
    private final PDDocument document;
    private final GlyphlessFont hidden;
    private final VisibleFont visible;
    private final List<Words> words = LANGUAGES.stream().map(Words::new).toList();
    private final Map<String, PDPage> written = new HashMap<>();
    private boolean complete = true;

    private PdfWriter(Book book, PDDocument document) throws IOException {
        this.book = book;
        this.document = document;
        this.hidden = new GlyphlessFont(document);
        this.visible = new VisibleFont(document);
    }

    /**
     * @param target is written anew
     * @param scratch folder for the temporary file
     * @return whether there was a picture of each page
     */
    static boolean write(Book book, Pages pages, Path target, Path scratch) throws IOException {
        MemoryUsageSetting onDisk = MemoryUsageSetting.setupTempFileOnly().setTempDir(scratch.toFile());
        try (PDDocument document = new PDDocument(onDisk.streamCache)) {
            PdfWriter writer = new PdfWriter(book, document);
            writer.write(pages);
            // Else it is made of the time: what is made again on the same day is to be the same.
            document.setDocumentId((long) Objects.hash(book.address(), book.version()));
            document.save(target.toFile(), CompressParameters.NO_COMPRESSION);
            return writer.complete;
        }
    }

    private void write(Pages pages) throws IOException {
        cover();
        for (int done = 0; done < book.pages().size(); done++) {
            pages.before(done);
            Page page = book.pages().get(done);
            leaf(page, pages.picture(page), pages.text(page));
        }
        catalogue();
        new Metadata(book).putInto(document);
        hidden.finish();
        visible.finish();
    }

    private void cover() throws IOException {
        Operators content = new Operators();
        List<Cover.Link> links = new Cover(visible, hidden, content).draw(CoverText.of(book, words));
        PDPage page = add(Cover.WIDTH, Cover.HEIGHT, content, Optional.empty());
        for (Cover.Link link : links) {
            PDActionURI action = new PDActionURI();
            action.setURI(link.address());
            PDAnnotationLink annotation = new PDAnnotationLink();
            annotation.setAction(action);
            annotation.setRectangle(rectangle(link.x(), link.y(), link.width(), link.height()));
            annotation.setBorder(new COSArray(List.of(COSInteger.ZERO, COSInteger.ZERO, COSInteger.ZERO)));
            page.getAnnotations().add(annotation);
        }
    }

    private void leaf(Page page, Optional<Picture> picture, Optional<PageText> text) throws IOException {
        int longest = Math.max(page.master().width(), page.master().height());
        double scale = Math.min(POINTS_AN_INCH / DOTS_AN_INCH, LARGEST_SIDE / longest);
        double width = page.master().width() * scale;
        double height = page.master().height() * scale;
        Operators content = new Operators();
        if (picture.isPresent()) {
            content.picture(width, height);
        } else {
            complete = false;
            missing(content, width, height);
        }
        text.ifPresent(known -> new TextLayer(hidden, content, scale, width, height).add(known));
        written.put(page.name(), add(width, height, content, picture));
    }

    private void missing(Operators content, double width, double height) throws IOException {
        double size = width / 30;
        double y = height / 2;
        for (Words language : words) {
            content.beginVisible(size);
            content.at(1, 0, 0, 1, width / 10, y);
            content.show(100, visible.encode(language.text("missing")));
            content.end();
            y -= 2 * size;
        }
    }

    private PDPage add(double width, double height, Operators content, Optional<Picture> picture) throws IOException {
        PDPage page = new PDPage(rectangle(0, 0, width, height));
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName(Operators.VISIBLE), visible.font());
        COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        fonts.setItem(COSName.getPDFName(Operators.INVISIBLE), hidden.dictionary());
        if (picture.isPresent()) {
            resources.put(COSName.getPDFName(Operators.PICTURE), image(picture.get()));
        }
        page.setResources(resources);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.bytes());
        }
        page.setContents(stream);
        document.addPage(page);
        return page;
    }

    private PDImageXObject image(Picture picture) throws IOException {
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(picture.jpeg()),
                COSName.DCT_DECODE,
                picture.width(),
                picture.height(),
                Byte.SIZE,
                picture.coloured() ? PDDeviceRGB.INSTANCE : PDDeviceGray.INSTANCE);
    }

    private void catalogue() throws IOException {
        PDDocumentCatalog catalogue = document.getDocumentCatalog();
        catalogue.setPageLabels(labels());
        new Bookmarks(written).of(book.structure()).ifPresent(outline -> {
            catalogue.setDocumentOutline(outline);
            catalogue.setPageMode(PageMode.USE_OUTLINES);
        });
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        if (book.rightToLeft()) {
            preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        catalogue.setViewerPreferences(preferences);
    }

    private PDPageLabels labels() throws IOException {
        PDPageLabels labels = new PDPageLabels(document);
        labels.setLabelItem(0, prefix("–"));
        for (int i = 0; i < book.pages().size(); i++) {
            labels.setLabelItem(i + 1, prefix(Book.label(book.pages().get(i))));
        }
        return labels;
    }

    private static PDPageLabelRange prefix(String label) {
        PDPageLabelRange range = new PDPageLabelRange();
        range.setPrefix(label);
        return range;
    }

    private static PDRectangle rectangle(double x, double y, double width, double height) {
        return new PDRectangle((float) x, (float) y, (float) width, (float) height);
    }
}
