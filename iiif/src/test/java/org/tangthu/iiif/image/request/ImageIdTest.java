package org.tangthu.iiif.image.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.error.NotFoundException;

class ImageIdTest {
    @Test
    void identifiersAreTakenApart() {
        assertThat(ImageId.parse("b123.0001")).isEqualTo(new ImageId("b123", "0001", false));
        assertThat(ImageId.parse("b123.0001.preview")).isEqualTo(new ImageId("b123", "0001", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "b123",
                "b123.1",
                "b123.0001.",
                ".0001",
                "b.0001.other",
                "b\r\nX: y.0001",
                "ă.0001",
                "b_c.0001",
                "b.preview",
                ".preview",
                "preview",
                "b.0001.preview.preview",
                "b.0001/../0002",
                "b.000x",
                "b.-001",
                "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.0001"
            })
    void whatCannotBeOneIsNotFound(String text) {
        assertThatThrownBy(() -> ImageId.parse(text)).isInstanceOf(NotFoundException.class);
    }
}
