package org.tangthu.portal.acceptance.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Entity;

/**
 * Every address that the program can name for the public is one that the table walks: one servlet stands for many kinds of
 * addresses, so that its door alone does not tell them.
 */
class AddressesTest {
    private static final String BASE = "https://library.test";

    /** Those that lead to nothing of an item, each with the reason. */
    private static final Map<String, String> NO_OUTLETS = Map.of(
            "base",
            "the beginning of all others",
            "at",
            "any path",
            "concept",
            "what is no item, walked for one of each kind",
            "sequence",
            "a name that stands for no document",
            "giveBack",
            "takes a form and shows nothing");

    /** What stands for a text in an address, by the method that takes it; the name of a page otherwise. */
    private static final Map<String, String> TEXTS = Map.of(
            "record",
            "ris",
            "range",
            "1",
            "range2",
            "1",
            "library",
            Specimen.LIBRARY,
            "collection",
            Specimen.COLLECTION,
            "exhibition",
            Specimen.COLLECTION,
            "iiifCollection",
            Specimen.COLLECTION,
            "iiifCollection2",
            Specimen.COLLECTION);

    @Test
    void everyKindOfAddressHasARow() throws Exception {
        Addresses addresses = new Addresses(BASE);
        Set<String> walked = Table.rows().stream()
                .map(outlet -> outlet.addressOf(Specimen.OPEN, BASE).replaceFirst("\\?.*", ""))
                .collect(Collectors.toSet());
        List<Method> methods = Arrays.stream(Addresses.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getReturnType() == String.class)
                .filter(method -> !List.of(method.getParameterTypes()).contains(Entity.class))
                .filter(method -> !NO_OUTLETS.containsKey(method.getName()))
                .toList();
        assertThat(methods).hasSizeGreaterThan(20);
        for (Method method : methods) {
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(type -> argument(method.getName(), type))
                    .toArray();
            String path = ((String) method.invoke(addresses, arguments)).substring(BASE.length());
            assertThat(walked)
                    .as("Addresses.%s leads to %s, which no row of the table walks", method.getName(), path)
                    .contains(path.replaceFirst("\\?.*", ""));
        }
    }

    private static Object argument(String method, Class<?> type) {
        if (type == Ark.class) {
            return Specimen.OPEN.ark();
        }
        return type == long.class ? (Object) 1L : TEXTS.getOrDefault(method, "0001");
    }
}
