package org.tangthu.portal.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tangthu.portal.api.ItemShelf;
import org.tangthu.portal.api.http.UsageAsked.By;
import org.tangthu.portal.api.http.UsageAsked.Format;
import org.tangthu.portal.api.http.UsageTable.Row;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.usage.PublicUsage;
import org.tangthu.portal.usage.UsageFigures;
import org.tangthu.portal.usage.WholeUsage;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.usage.ItemUsage;
import org.tangthu.repository.usage.Usage;
import org.tangthu.repository.usage.UsageCounts;

/** How often things were used: open data. Those who look after a library see its figures whole. */
@Path("usage")
public final class UsageResource {
    private final ItemShelf shelf;
    private final Catalogue catalogue;
    private final PublicUsage forAll;
    private final WholeUsage whole;
    private final Edition vietnamese;
    private final String licence;
    private final UnaryOperator<String> address;

    /**
     * @param vietnamese in which files for spreadsheets are written
     * @param licence of the figures, as an address
     * @param address makes a public address of a path
     */
    UsageResource(
            ItemShelf shelf,
            Catalogue catalogue,
            UsageCounts counts,
            PublicUsage forAll,
            Edition vietnamese,
            String licence,
            UnaryOperator<String> address) {
        this.shelf = shelf;
        this.catalogue = catalogue;
        this.forAll = forAll;
        this.whole = new WholeUsage(counts);
        this.vietnamese = vietnamese;
        this.licence = licence;
        this.address = address;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    public Response usage(@Context UriInfo uri, @Context HttpServletRequest request) {
        UsageAsked asked = UsageAsked.parse(uri.getQueryParameters(), forAll.today());
        Authority authority = Caller.of(request).authority();
        if (asked.item().isPresent()) {
            return ofItem(asked, asked.item().get(), authority);
        }
        asked.library().ifPresent(this::requireLibrary);
        boolean all = asked.library()
                .map(id -> authority.may(Scope.READ, id))
                .orElseGet(() -> authority.mayEverywhere(Scope.READ));
        return asked.by().filter(By.ITEM::equals).isPresent()
                ? ofItems(asked, asked.library().orElseThrow(), all)
                : ofLibrary(asked, all);
    }

    private void requireLibrary(String id) {
        catalogue
                .find(id)
                .filter(entry -> entry.entity() instanceof Library)
                .orElseThrow(() -> Refusal.notFound("library", id));
    }

    private Response ofLibrary(UsageAsked asked, boolean all) {
        boolean months = asked.by().filter(By.MONTH::equals).isPresent();
        LocalDate from = months ? asked.from().withDayOfMonth(1) : asked.from();
        List<Usage> days = figures(all).ofLibrary(asked.library(), from, asked.to());
        return answer(
                asked,
                all,
                months ? By.MONTH : By.DAY,
                Optional.empty(),
                rows(asked, months, months ? PublicUsage.months(days) : days, asked.library(), Optional.empty()));
    }

    private Response ofItem(UsageAsked asked, String name, Authority authority) {
        Item item = find(name);
        boolean all = authority.may(Scope.READ, item.library());
        boolean days = asked.by().filter(By.DAY::equals).isPresent();
        if (days && !all) {
            throw new Refusal(
                    403, "Single days of an item are told to its library alone, with a token; ask for by=month");
        }
        List<Usage> told = figures(all).ofItem(item.id(), asked.from().withDayOfMonth(1), asked.to());
        List<Usage> usages = days ? told : PublicUsage.months(told);
        return answer(
                asked,
                all,
                days ? By.DAY : By.MONTH,
                Optional.empty(),
                rows(
                        asked,
                        !days,
                        usages,
                        Optional.of(item.library()),
                        Optional.of(item.ark().name())));
    }

    private Item find(String name) {
        ItemShelf.Finding finding = shelf.find(name);
        if (finding instanceof ItemShelf.Found found) {
            return (Item) found.entry().entity();
        }
        throw finding instanceof ItemShelf.Gone ? Refusal.gone("item", name) : Refusal.notFound("item", name);
    }

    private Response ofItems(UsageAsked asked, String library, boolean all) {
        String after = asked.after().isEmpty() ? "" : shelf.idAfter(asked.after());
        UsageFigures.Items items =
                figures(all).ofItems(library, asked.from().withDayOfMonth(1), asked.to(), after, asked.limit());
        List<String> ids =
                items.usages().stream().map(ItemUsage::item).distinct().toList();
        Map<String, Item> known = shelf.known(ids);
        List<Row> rows = items.usages().stream()
                .filter(usage -> known.containsKey(usage.item()))
                .map(usage -> row(
                        asked,
                        true,
                        usage.usage(),
                        Optional.of(library),
                        Optional.of(Ark.parse(usage.item()).name())))
                .toList();
        return answer(asked, all, By.ITEM, items.next().map(id -> next(asked, library, id)), rows);
    }

    private String next(UsageAsked asked, String library, String id) {
        return address.apply("/api/usage?library=" + library + "&by=item&from=" + asked.from() + "&to=" + asked.to()
                + "&format=" + code(asked.format()) + "&limit=" + asked.limit() + "&after="
                + Ark.parse(id).name());
    }

    private UsageFigures figures(boolean all) {
        return all ? whole : forAll;
    }

    private static List<Row> rows(
            UsageAsked asked, boolean months, List<Usage> usages, Optional<String> library, Optional<String> item) {
        return usages.stream()
                .map(usage -> row(asked, months, usage, library, item))
                .toList();
    }

    private static Row row(
            UsageAsked asked, boolean month, Usage usage, Optional<String> library, Optional<String> item) {
        LocalDate end = month ? YearMonth.from(usage.from()).atEndOfMonth() : usage.from();
        return new Row(
                usage.from(),
                end.isAfter(asked.to()) ? asked.to() : end,
                library,
                item,
                usage.kind(),
                usage.people(),
                usage.robots());
    }

    private Response answer(UsageAsked asked, boolean all, By by, Optional<String> next, List<Row> rows) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("licence", licence);
        facts.put("by", by.name().toLowerCase(Locale.ROOT));
        facts.put("from", asked.from().toString());
        facts.put("to", asked.to().toString());
        facts.put("precision", all ? "whole" : "public");
        next.ifPresent(link -> facts.put("next", link));
        UsageTable table = new UsageTable(facts, rows);
        Response.ResponseBuilder response = Response.ok(content(table, asked.format()), type(asked.format()))
                .header("Cache-Control", all ? "private, no-store" : "no-cache")
                .header("Vary", "Authorization")
                .header("Access-Control-Allow-Origin", "*")
                .header("Link", "<" + licence + ">; rel=\"license\"");
        next.ifPresent(link -> response.header("Link", "<" + link + ">; rel=\"next\""));
        if (asked.format() == Format.EXCEL) {
            response.header("Content-Disposition", "attachment; filename=\"luot-dung.csv\"");
        }
        return response.build();
    }

    private StreamingOutput content(UsageTable table, Format format) {
        return switch (format) {
            case JSON -> table::json;
            case CSV -> table::csv;
            case EXCEL -> out -> table.excel(out, vietnamese);
        };
    }

    private static String type(Format format) {
        return format == Format.JSON ? "application/json" : "text/csv;charset=UTF-8;header=present";
    }

    private static String code(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
