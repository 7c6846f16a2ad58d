package org.tangthu.portal.pages.things;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Head.Alternate;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.CardLists;
import org.tangthu.portal.pages.CardLists.CardList;
import org.tangthu.portal.pages.EmbeddedData;
import org.tangthu.portal.pages.Field;
import org.tangthu.portal.pages.Field.Value;
import org.tangthu.portal.search.AgentItems;
import org.tangthu.portal.search.AgentItems.Found;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.LocalizedText;

/** Builds the pages of people, families and bodies. Thread-safe. */
public final class AgentPages {
    private static final String SCHEME = EntityKind.AGENT.code();
    private static final Pattern WEB = Pattern.compile("https?://.+");
    private static final int ITEMS = 24;

    private final Catalogue catalogue;
    private final CodeLists codes;
    private final Addresses addresses;
    private final Editions editions;
    private final EmbeddedData embedded;
    private final AgentItems items;
    private final CardLists cards;

    /** @param embedded describes them for search engines */
    public AgentPages(
            Catalogue catalogue,
            CodeLists codes,
            Addresses addresses,
            Editions editions,
            EmbeddedData embedded,
            AgentItems items,
            CardLists cards) {
        this.catalogue = catalogue;
        this.codes = codes;
        this.addresses = addresses;
        this.editions = editions;
        this.embedded = embedded;
        this.items = items;
        this.cards = cards;
    }

    /**
     * The page of an agent; empty if the address is of none.
     *
     * @param address of the agent in linked data
     * @param forms of what is told there to programs
     */
    public Optional<AgentPage> about(String address, List<Alternate> forms, Language language) {
        String start = addresses.concept(SCHEME, "");
        return Optional.of(address)
                .filter(given -> given.startsWith(start))
                .flatMap(given -> entry(URLDecoder.decode(given.substring(start.length()), StandardCharsets.UTF_8)))
                .map(entry -> page(entry, address, forms, editions.get(language)));
    }

    private Optional<CatalogueEntry> entry(String id) {
        return catalogue.find(id).filter(entry -> entry.entity() instanceof Agent);
    }

    private AgentPage page(CatalogueEntry entry, String address, List<Alternate> forms, Edition edition) {
        Agent agent = (Agent) entry.entity();
        LocalizedText name = edition.best(agent.names());
        Head head = new Head(
                name.value(),
                Optional.of(edition.text("agent.description", name.value())),
                Optional.of(address),
                forms);
        return new AgentPage(
                head.with(embedded.of(entry)),
                Edition.capitalized(label("agent-kind", agent.kind(), edition)),
                name,
                fields(agent, name, edition),
                after(agent, edition),
                items(agent, edition),
                edition.links().search("q", '"' + name.value() + '"'),
                DataBox.of(address, forms));
    }

    private List<Field> fields(Agent agent, LocalizedText shown, Edition edition) {
        List<Field> fields = new ArrayList<>();
        add(
                fields,
                "agent.other-names",
                agent.names().stream().filter(name -> !name.equals(shown)).map(name -> inItsLanguage(name, edition)),
                edition);
        add(
                fields,
                "agent.dates",
                agent.dates().stream().map(edition.dates()::of).map(Value::of),
                edition);
        add(
                fields,
                "agent.validity",
                Periods.of(agent.validFrom(), agent.validTo(), edition).stream().map(Value::of),
                edition);
        add(fields, "agent.same", agent.sameAs().stream().map(AgentPages::elsewhere), edition);
        return fields;
    }

    private static void add(List<Field> fields, String key, Stream<Value> values, Edition edition) {
        List<Value> all = values.toList();
        if (!all.isEmpty()) {
            fields.add(new Field(edition.text(key), all));
        }
    }

    private Value inItsLanguage(LocalizedText name, Edition edition) {
        Value value = Value.of(name);
        return name.lang()
                .map(code -> value.noted(label("language", code, edition)))
                .orElse(value);
    }

    /** By its address without the scheme; what is no address of the web leads nowhere. */
    private static Value elsewhere(String address) {
        Value value = Value.of(address.replaceFirst("^https?://(?:www\\.)?", ""));
        return WEB.matcher(address).matches() ? value.to(address) : value;
    }

    private List<Related> after(Agent agent, Edition edition) {
        return agent.successors().stream()
                .flatMap(id -> entry(id).stream())
                .map(entry -> (Agent) entry.entity())
                .map(next -> new Related(
                        edition.best(next.names()).value(),
                        edition.links().concept(SCHEME, next.id()),
                        Periods.of(next.validFrom(), next.validTo(), edition)))
                .toList();
    }

    private CardList items(Agent agent, Edition edition) {
        try {
            Found found = items.of(agent.id(), ITEMS);
            return new CardList(Optional.of(found.total()), cards.of(found.items(), edition));
        } catch (SearchUnavailable e) {
            return new CardList(Optional.empty(), List.of());
        }
    }

    private String label(String scheme, String code, Edition edition) {
        return codes.scheme(scheme).label(code, edition.language().tag());
    }
}
