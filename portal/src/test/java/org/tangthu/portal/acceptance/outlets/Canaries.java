package org.tangthu.portal.acceptance.outlets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/** Tells what an answer holds, and what of it the visitor should not have got. */
final class Canaries {
    /** The longest side of a preview. */
    private static final int SMALL = 512;

    private final String home;

    /** @param home of the server, of which no answer speaks */
    Canaries(String home) {
        this.home = home;
    }

    /** What is in an answer that must not be: a line for each leak. */
    List<String> leaks(Outlet outlet, Specimen asked, VisitorKind visitor, Web.Reply reply) {
        List<String> leaks = leaks(outlet, asked, visitor, reply::says);
        Right has = outlet.right(asked, visitor);
        if (has != Right.FULL && isPdf(reply)) {
            leaks.add("a PDF file");
        }
        if (!has.reads() && image(reply).isPresent() && !outlet.address().contains(".preview")) {
            leaks.add("an image");
        }
        return leaks;
    }

    /** @param whole whether words are in what was said, head and body */
    List<String> leaks(Outlet outlet, Specimen asked, VisitorKind visitor, Predicate<String> whole) {
        List<String> leaks = new ArrayList<>();
        for (Specimen item : Specimen.values()) {
            Right right = outlet.right(item, visitor);
            boolean office = outlet.offices().contains(visitor);
            leak(whole, item.secret(), !right.reads(), "words of " + item.code(), leaks);
            leak(
                    whole,
                    item.asked(),
                    !right.reads() && !(outlet.tellsWord() && item == asked),
                    "a word of " + item.code(),
                    leaks);
            leak(
                    whole,
                    item.title(),
                    !right.described() && !(office && item.kept()) && !(outlet.tellsTitle() && item == asked),
                    "the title of " + item.code(),
                    leaks);
            leak(whole, item.donor(), !office, "the donor of " + item.code(), leaks);
            leak(
                    whole,
                    item.id(),
                    right == Right.HIDDEN && item != asked && !office,
                    "the name of " + item.code(),
                    leaks);
            for (int page = 1; page <= Corpus.PAGES; page++) {
                leak(whole, item.master(page), true, "the name of a master of " + item.code(), leaks);
            }
        }
        leak(whole, Specimen.GROUP, !outlet.offices().contains(visitor), "the name of a group", leaks);
        leak(whole, home, true, "a path of the server", leaks);
        return leaks;
    }

    private static void leak(
            Predicate<String> whole, String canary, boolean forbidden, String name, List<String> leaks) {
        if (forbidden && whole.test(canary)) {
            leaks.add(name);
        }
    }

    /** What is not there though it must be; empty if all is. */
    Optional<String> missing(Sees sees, Specimen item, Web.Reply reply) {
        boolean there =
                switch (sees) {
                    case ANYTHING -> true;
                    case TEXT -> reply.text().contains(item.secret());
                    case IMAGE -> image(reply).isPresent();
                    case SMALL_IMAGE ->
                        image(reply).filter(side -> side <= SMALL).isPresent();
                    case PDF -> isPdf(reply);
                    case TITLE -> reply.text().contains(item.title());
                    case NAME -> reply.says(item.id());
                    case NOTHING -> !reply.says(item.id());
                };
        return there ? Optional.empty() : Optional.of("there should be " + sees);
    }

    private static boolean isPdf(Web.Reply reply) {
        return reply.text().startsWith("%PDF");
    }

    /** The longest side of the image, if it is one. */
    private static Optional<Integer> image(Web.Reply reply) {
        if (!reply.header("Content-Type").startsWith("image/")) {
            return Optional.empty();
        }
        try {
            var image = ImageIO.read(new ByteArrayInputStream(reply.bytes()));
            return Optional.ofNullable(image).map(picture -> Math.max(picture.getWidth(), picture.getHeight()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
