package org.tangthu.repository.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.SampleEntities;

class PublicItemsTest {
    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private final List<String> lookUps = new ArrayList<>();
    private final PublicItems items = new PublicItems(
            recorded(catalogue), new AccessPolicy(MovableClock.standing(), ZoneOffset.UTC), Ark.TEST_NAAN);

    @Test
    void whatIsPublishedIsFound() {
        catalogue.put(SampleEntities.item(1));
        assertThat(items.find(SampleEntities.item(1).ark()).entry()).isPresent();
    }

    @Test
    void whatWasWithdrawnOrPurgedIsGone() {
        catalogue.put(SampleEntities.item(1).withState(State.WITHDRAWN));
        catalogue.put(SampleEntities.item(2));
        catalogue.purge(SampleEntities.item(2));
        for (int number : List.of(1, 2)) {
            assertThat(items.find(SampleEntities.item(number).ark()).visibility())
                    .isEqualTo(Visibility.GONE);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"DRAFT", "SUBMITTED", "APPRAISED"})
    void whatIsNotPublishedIsNotToldFromWhatThereIsNot(State state) {
        Item hidden = SampleEntities.item(1).withState(state);
        catalogue.put(hidden);
        PublicItems.Found found = items.find(hidden.ark());
        List<String> ofHidden = List.copyOf(lookUps);
        lookUps.clear();

        assertThat(items.find(SampleEntities.item(2).ark())).isEqualTo(found);
        assertThat(found.visibility()).isEqualTo(Visibility.HIDDEN);
        assertThat(lookUps).as("look-ups for what there is not").isEqualTo(ofHidden);
    }

    private Catalogue recorded(Catalogue store) {
        return (Catalogue) Proxy.newProxyInstance(
                Catalogue.class.getClassLoader(), new Class<?>[] {Catalogue.class}, (proxy, method, arguments) -> {
                    lookUps.add(method.getName());
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
