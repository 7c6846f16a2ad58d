package org.tangthu.repository.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;

/**
 * A whole document: a book, a manuscript, a map. Its pages stand apart in a {@link PageList}, because five thousand
 * pages must not be parsed to show a title.
 *
 * @param library identifier of the one library that holds it
 * @param localId with the library the key by which a re-run finds the item again
 * @param kind code of the scheme {@code kind}
 * @param collections identifiers of collections
 * @param digitization code of the scheme {@code digitization}
 * @param viewingDirection code of the scheme {@code viewing-direction}; left to right if absent
 * @param decisions what was decided of it, those that were withdrawn too
 */
public record Item(
        Ark ark,
        String library,
        Optional<String> localId,
        String kind,
        List<Heritage> heritage,
        Description description,
        Holding holding,
        List<String> collections,
        Rights rights,
        String digitization,
        State state,
        Optional<String> viewingDirection,
        List<AppraisalDecision> decisions)
        implements Entity {

    public Item {
        Objects.requireNonNull(ark);
        Objects.requireNonNull(library);
        Objects.requireNonNull(localId);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(description);
        Objects.requireNonNull(holding);
        Objects.requireNonNull(rights);
        Objects.requireNonNull(digitization);
        Objects.requireNonNull(state);
        Objects.requireNonNull(viewingDirection);
        heritage = List.copyOf(heritage);
        collections = List.copyOf(collections);
        decisions = List.copyOf(decisions);
    }

    /** Of which nothing was decided. */
    public Item(
            Ark ark,
            String library,
            Optional<String> localId,
            String kind,
            List<Heritage> heritage,
            Description description,
            Holding holding,
            List<String> collections,
            Rights rights,
            String digitization,
            State state,
            Optional<String> viewingDirection) {
        this(
                ark,
                library,
                localId,
                kind,
                heritage,
                description,
                holding,
                collections,
                rights,
                digitization,
                state,
                viewingDirection,
                List.of());
    }

    @Override
    public EntityKind entityKind() {
        return EntityKind.ITEM;
    }

    @Override
    public String id() {
        return ark.toString();
    }

    @Override
    public Optional<String> owner() {
        return Optional.of(library);
    }

    @Override
    public LocalizedText label() {
        return description.titles().get(0).text();
    }

    public Item withState(State other) {
        return with(holding, rights, digitization, other, decisions);
    }

    public Item withHolding(Holding other) {
        return with(other, rights, digitization, state, decisions);
    }

    public Item withRights(Rights other) {
        return with(holding, other, digitization, state, decisions);
    }

    public Item withDigitization(String code) {
        return with(holding, rights, code, state, decisions);
    }

    public Item withDecisions(List<AppraisalDecision> others) {
        return with(holding, rights, digitization, state, others);
    }

    private Item with(
            Holding newHolding,
            Rights newRights,
            String newDigitization,
            State newState,
            List<AppraisalDecision> newDecisions) {
        return new Item(
                ark,
                library,
                localId,
                kind,
                heritage,
                description,
                newHolding,
                collections,
                newRights,
                newDigitization,
                newState,
                viewingDirection,
                newDecisions);
    }
}
