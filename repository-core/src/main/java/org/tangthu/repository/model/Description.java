package org.tangthu.repository.model;

import java.util.List;
import java.util.Optional;

/** What is said of an item's content: the public part that every level of access shows. Lists keep the given order. */
public record Description(
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

    public Description {
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
}
