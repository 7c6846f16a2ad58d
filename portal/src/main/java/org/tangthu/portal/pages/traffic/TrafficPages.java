package org.tangthu.portal.pages.traffic;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.limits.LimitSettings.Mode;
import org.tangthu.portal.limits.Payer;
import org.tangthu.portal.traffic.Share;
import org.tangthu.portal.traffic.Span;
import org.tangthu.portal.traffic.Tally;
import org.tangthu.portal.traffic.Traffic;

/** Builds the page of who uses how much. Thread-safe. */
public final class TrafficPages {
    public static final String PATH = "/staff/robots";

    private static final int MOST = 100;
    private static final int KILOBYTE = 1_000;

    private final Editions editions;
    private final Traffic traffic;
    private final Mode mode;

    /** @param mode what happens over budget */
    public TrafficPages(Editions editions, Traffic traffic, Mode mode) {
        this.editions = editions;
        this.traffic = traffic;
        this.mode = mode;
    }

    public TrafficPage page(Span span, Language language) {
        Edition edition = editions.get(language);
        Tally whole = traffic.whole(span);
        return new TrafficPage(
                Head.unindexed(edition.text("staff.robots.title")),
                Stream.of(Span.values())
                        .map(each -> new TrafficPage.Choice(
                                edition.text("traffic.span." + each.code()),
                                edition.links().to(PATH + "?span=" + each.code()),
                                each == span))
                        .toList(),
                edition.text("traffic.mode." + mode.name().toLowerCase(Locale.ROOT)),
                edition.text("traffic.whole", whole.requests(), kilobytes(whole), whole.refused(), whole.reported()),
                traffic.of(span, MOST).stream()
                        .map(share -> row(share, edition))
                        .toList());
    }

    private static TrafficPage.Row row(Share share, Edition edition) {
        Tally whole = share.whole();
        return new TrafficPage.Row(
                share.payer().map(Payer::name).orElseGet(() -> edition.text("traffic.others")),
                share.payer().map(payer -> what(payer, edition)).orElse(""),
                edition.formats().number(whole.requests()),
                edition.text("traffic.data.size", kilobytes(whole)),
                edition.formats().number(whole.refused() + whole.reported()),
                whole.refused() > 0,
                classes(share, edition));
    }

    private static String what(Payer payer, Edition edition) {
        Optional<String> claim = payer.claims().map(robot -> edition.text("traffic.claims", robot));
        return claim.orElseGet(
                () -> edition.text("traffic.payer." + payer.kind().code()));
    }

    private static List<String> classes(Share share, Edition edition) {
        return share.by().entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<?, Tally> each) -> each.getValue().requests())
                        .reversed())
                .map(each -> edition.text(
                        "traffic.class." + each.getKey().code(), each.getValue().requests()))
                .toList();
    }

    private static long kilobytes(Tally tally) {
        return (tally.bytes() + KILOBYTE - 1) / KILOBYTE;
    }
}
