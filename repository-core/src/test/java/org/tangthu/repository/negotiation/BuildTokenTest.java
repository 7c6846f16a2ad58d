package org.tangthu.repository.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class BuildTokenTest {
    @Test
    void theSameArchivesGiveTheSameNameAndOthersAnother() {
        assertThat(BuildToken.of(Test.class)).isEqualTo(BuildToken.of(Test.class));
        assertThat(BuildToken.of(Test.class))
                .matches("[0-9a-f]{8}")
                .isNotEqualTo(BuildToken.of(Assertions.class))
                .isNotEqualTo(BuildToken.of(Test.class, Assertions.class));
    }

    @Test
    void classesInAFolderHaveTheSameNameUntilTheyAreCompiledAnew() {
        assertThat(BuildToken.of(BuildToken.class))
                .matches("[0-9a-f]{8}")
                .isEqualTo(BuildToken.of(BuildToken.class))
                .isNotEqualTo(BuildToken.of(BuildTokenTest.class));
    }
}
