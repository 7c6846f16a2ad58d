package org.tangthu.repository.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentationSchemaTest {
    private static final String VERSION_3 =
            "{'@context': 'http://iiif.io/api/presentation/3/context.json', 'id': 'http://localhost/c', 'type': 'Collection'";
    private static final String VERSION_2 =
            "{'@context': 'http://iiif.io/api/presentation/2/context.json', '@id': 'http://localhost/c', '@type': 'sc:Collection'";

    @Test
    void whatIsValidPasses() {
        assertThat(check(VERSION_3 + ", 'label': {'vi': ['Sách']}, 'items': []}"))
                .isTrue();
        assertThat(check(VERSION_2 + ", 'label': 'Sách'}")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "}",
                ", 'items': []}",
                ", 'label': 'Sách', 'items': []}",
                ", 'label': {'vi': 'Sách'}, 'items': []}",
                ", 'label': {'vi': []}, 'items': []}",
                ", 'label': {'Vietnamese!': ['Sách']}, 'items': []}",
                ", 'label': {'vi': ['Sách']}, 'items': [], 'viewingHint': 'individuals'}",
                ", 'label': {'vi': ['Sách']}, 'items': [{'id': 'http://localhost/m', 'type': 'Manifest'}]}",
                ", 'label': {'vi': ['Sách']}, 'items': [{'id': 'm', 'type': 'Collection', 'label': {'vi': ['m']}}]}"
            })
    void whatBreaksVersion3IsTold(String rest) {
        assertThatThrownBy(() -> check(VERSION_3 + rest)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "}",
                ", 'label': ''}",
                ", 'label': ['Sách']}",
                ", 'label': {'vi': ['Sách']}}",
                ", 'label': {'@value': 'Sách'}}",
                ", 'label': 'Sách', 'behavior': ['unordered']}",
                ", 'label': 'Sách', 'manifests': [{'@id': 'http://localhost/m', '@type': 'sc:Manifest'}]}"
            })
    void whatBreaksVersion2IsTold(String rest) {
        assertThatThrownBy(() -> check(VERSION_2 + rest)).isInstanceOf(AssertionError.class);
    }

    private static boolean check(String document) {
        return PresentationSchema.check(document.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .isObject();
    }
}
