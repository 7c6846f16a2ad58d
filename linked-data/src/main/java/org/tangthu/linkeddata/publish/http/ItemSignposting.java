package org.tangthu.linkeddata.publish.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.MediaType;
import org.tangthu.linkeddata.http.Signposting;
import org.tangthu.linkeddata.publish.Signposts;
import org.tangthu.linkeddata.publish.TimeMap;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.version.ItemVersion;
import org.tangthu.repository.version.ItemVersions;

/**
 * Links from descriptions, and the TimeGate that each of them is: with {@code Accept-Datetime} it answers by 302 to the version
 * of that instant (RFC 7089, pattern 1.1), without it by what is there today.
 */
public final class ItemSignposting implements Signposting {
    private final Signposts signposts;
    private final ItemVersions versions;
    private final TimeMap times;

    public ItemSignposting(Signposts signposts, ItemVersions versions, TimeMap times) {
        this.signposts = signposts;
        this.versions = versions;
        this.times = times;
    }

    @Override
    public boolean leadsAway(
            HttpServletRequest request, HttpServletResponse response, CatalogueEntry entry, MediaType form)
            throws IOException {
        Ark ark = ((Item) entry.entity()).ark();
        times.links(ark).forEach(link -> response.addHeader("Link", link));
        String asked = request.getHeader(DATETIME);
        if (asked == null) {
            signposts.ofDescription((Item) entry.entity()).forEach(post -> response.addHeader("Link", post.header()));
            return false;
        }
        Optional<Instant> instant = instant(asked);
        if (instant.isEmpty()) {
            Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, "datetime.malformed");
            return true;
        }
        Optional<ItemVersion> version = versions.at(ark, instant.get());
        version.ifPresent(found -> Answer.found(response, times.address(ark, found.number()) + "." + form.extension()));
        return version.isPresent();
    }

    private static Optional<Instant> instant(String datetime) {
        try {
            return Optional.of(ZonedDateTime.parse(datetime.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    // Headers have whole seconds: a version of that very second is meant.
                    .plusMillis(999));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
