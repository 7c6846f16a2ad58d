package org.tangthu.repository.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said of an item's content: the public part that every level of access shows. Lists keep the given order.
 *
 * @param creatorAbsence why no creator is named, a code of the scheme {@code creator-absence}; empty if one is, or if
 *     nobody has said yet
 */
public record Description(
        List<Title> titles,
        List<Contribution> agents,
        Optional<String> creatorAbsence,
        List<ItemDate> dates,
        List<PlaceReference> places,
        List<LocalizedText> subjects,
        List<Coded> classification,
        List<String> languages,
        List<LocalizedText> texts,
        Optional<String> extent,
        List<Coded> identifiers) {

    public Description {
        Objects.requireNonNull(creatorAbsence);
        titles = List.copyOf(titles);
        agents = List.copyOf(agents);
        dates = List.copyOf(dates);
        places = List.copyOf(places);
        subjects = List.copyOf(subjects);
        classification = List.copyOf(classification);
        languages = List.copyOf(languages);
        texts = List.copyOf(texts);
        identifiers = List.copyOf(identifiers);
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("an item needs a title");
        }
    }

    /** Of which nothing is said about the lack of a creator. */
    public Description(
            List<Title> titles,
            List<Contribution> agents,
            List<ItemDate> dates,
            List<PlaceReference> places,
            List<LocalizedText> subjects,
            List<Coded> classification,
            List<String> languages,
            List<LocalizedText> texts,
            Optional<String> extent,
            List<Coded> identifiers) {
        this(
                titles,
                agents,
                Optional.empty(),
                dates,
                places,
                subjects,
                classification,
                languages,
                texts,
                extent,
                identifiers);
    }

    /** The same with the reason why no creator is named. */
    public Description withCreatorAbsence(String code) {
        return new Description(
                titles,
                agents,
                Optional.of(code),
                dates,
                places,
                subjects,
                classification,
                languages,
                texts,
                extent,
                identifiers);
    }
}
