package org.tangthu.iiif.auth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.image.request.ImageId;
import org.tangthu.iiif.item.ItemView;
import org.tangthu.iiif.item.Items;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.Item;

/**
 * The probe service (Authorization Flow API 2.0, section 5): whether an image would be sent to this visitor, and else why
 * not, and what would help. Thread-safe; answers from memory.
 */
public final class Probes {
    private static final Map<String, DateTimeFormatter> DAYS = Map.of(
            "vi",
            DateTimeFormatter.ofPattern("dd/MM/uuuu"),
            "en",
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    private static final Map<String, DateTimeFormatter> TIMES = Map.of(
            "vi",
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu"),
            "en",
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.ENGLISH));

    private final Items items;
    private final AccessPolicy policy;
    private final Waiting lending;
    private final AuthWords words;
    private final ZoneId zone;

    /** @param zone in which times are told */
    public Probes(Items items, AccessPolicy policy, Waiting lending, AuthWords words, ZoneId zone) {
        this.items = items;
        this.policy = policy;
        this.lending = lending;
        this.words = words;
        this.zone = zone;
    }

    /**
     * @throws NotFoundException if there is no such image for the public
     * @throws org.tangthu.iiif.error.GoneException if its item was withdrawn
     */
    public ProbeResult of(ImageId id, Visitor visitor) {
        ItemView view = items.published(id.item());
        Decision decision = policy.decide(view.item(), visitor);
        if (!decision.images() || view.page(id.page()).isEmpty()) {
            throw new NotFoundException("There is no such image");
        }
        return decision instanceof Decision.Preview preview && !id.preview()
                ? refused(view.item(), id.page(), preview.reason())
                : new ProbeResult.Open();
    }

    private ProbeResult refused(Item item, String page, Reason reason) {
        Optional<Instant> free = reason == Reason.LENDING ? lending.until(item) : Optional.empty();
        String why = "refused." + (free.isPresent() ? "lent" : reason.code());
        Map<String, String> when = free.map(this::time)
                .or(() -> item.rights().embargo().map(Probes::day))
                .orElse(Map.of());
        return new ProbeResult.Refused(
                words.text(why + ".heading", when),
                words.text(why + ".note", when),
                item.ark().name(),
                page);
    }

    private static Map<String, String> day(LocalDate day) {
        return written(DAYS, formatter -> formatter.format(day));
    }

    private Map<String, String> time(Instant instant) {
        ZonedDateTime time = instant.atZone(zone);
        return written(TIMES, formatter -> formatter.format(time));
    }

    private static Map<String, String> written(
            Map<String, DateTimeFormatter> formatters, Function<DateTimeFormatter, String> writing) {
        return formatters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, language -> writing.apply(language.getValue())));
    }
}
