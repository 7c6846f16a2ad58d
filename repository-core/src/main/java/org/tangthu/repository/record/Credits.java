package org.tangthu.repository.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.LocalizedText;

/**
 * Who had which part in an item, sorted as citations need it. A name stays as it stands on the document: Vietnamese
 * names begin with the family name and are never turned round, and nothing tells a family name from a given one for sure.
 */
final class Credits {
    private static final Set<String> EDITORS = Set.of("edt", "com", "col");
    private static final Set<String> PUBLISHERS = Set.of("pbl", "isb");
    /** Who owned or gave it, or stood by, but did not shape it. */
    private static final Set<String> OUTSIDERS =
            Set.of("dnr", "dpt", "own", "fmo", "ths", "opn", "dte", "rcp", "dst", "prt", "dgg", "his");

    private final ItemRecord record;

    Credits(ItemRecord record) {
        this.record = record;
    }

    List<Contribution> creators() {
        return with(Contribution::isCreator);
    }

    /** Editors, compilers and collectors. */
    List<Contribution> editors() {
        return with(part -> EDITORS.contains(part.role()));
    }

    List<Contribution> inRole(String role) {
        return with(part -> part.role().equals(role));
    }

    /** Under whose names the item stands: its creators, else its editors, else nobody. */
    List<Contribution> responsible() {
        List<Contribution> creators = creators();
        return creators.isEmpty() ? editors() : creators;
    }

    /** All who shaped the item beside those. */
    List<Contribution> others() {
        List<Contribution> first = responsible();
        return with(
                part -> !first.contains(part) && !PUBLISHERS.contains(part.role()) && !OUTSIDERS.contains(part.role()));
    }

    /** All who shaped the item and are no creators. */
    List<Contribution> editorsAndOthers() {
        return with(part -> !part.isCreator() && !PUBLISHERS.contains(part.role()) && !OUTSIDERS.contains(part.role()));
    }

    static boolean isEditor(Contribution part) {
        return EDITORS.contains(part.role());
    }

    /** Who brought it out: the publisher, the body that gave the degree or ran the project, else the printer. */
    Optional<String> publisher() {
        return List.of("pbl", "isb", "dgg", "his", "prt").stream()
                .flatMap(role -> inRole(role).stream())
                .findFirst()
                .map(Contribution::name);
    }

    /** Whether it is known to be an organization or a family and not a person. */
    boolean isBody(Contribution part) {
        return kind(part).filter(kind -> !kind.equals("person")).isPresent();
    }

    /** Code of the scheme {@code agent-kind}; roles that only bodies have tell it where the agent does not. */
    Optional<String> kind(Contribution part) {
        return record.agent(part)
                .map(Agent::kind)
                .or(() -> Set.of("pbl", "isb", "dgg", "his", "prt").contains(part.role())
                        ? Optional.of("organization")
                        : Optional.empty());
    }

    /** The name in characters of the agent behind a contribution, where the document has it in Latin letters. */
    Optional<LocalizedText> inCharacters(Contribution part) {
        return Scripts.isHan(part.name())
                ? Optional.empty()
                : record.agent(part).stream()
                        .flatMap(agent -> agent.names().stream())
                        .filter(name -> Scripts.isHan(name.value()))
                        .findFirst();
    }

    /** Years of birth and death, or of foundation and end, such as {@code 1830-1895}, {@code 1830-}. */
    Optional<String> lived(Contribution part) {
        return record.agent(part).flatMap(Agent::dates).map(EdtfSpan::of).map(Credits::years);
    }

    private static String years(EdtfSpan span) {
        String from = span.from().map(Credits::year).orElse("");
        return span.interval() ? from + "-" + span.to().map(Credits::year).orElse("") : from;
    }

    private static String year(EdtfPoint point) {
        return point.year() + (point.exact() ? "" : "?");
    }

    List<String> sameAs(Contribution part) {
        return record.agent(part).map(Agent::sameAs).orElse(List.of());
    }

    private List<Contribution> with(Predicate<Contribution> condition) {
        return record.description().agents().stream().filter(condition).toList();
    }
}
