package org.tangthu.portal.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.oidc.ClaimRight.Right;
import org.tangthu.repository.access.Group;

class ClaimRightTest {
    @Test
    void readsWhatAValueGives() {
        assertThat(ClaimRight.parse("it=administrator")).isEqualTo(new ClaimRight("it", new Right.Administrator()));
        assertThat(ClaimRight.parse("/so/thu-vien=librarian:VN-HD-TVT"))
                .isEqualTo(new ClaimRight("/so/thu-vien", new Right.Librarian("VN-HD-TVT")));
        assertThat(ClaimRight.parse("nghiên cứu=group:VN-HD-TVT/nghien-cuu"))
                .isEqualTo(new ClaimRight("nghiên cứu", new Right.Member(new Group("VN-HD-TVT", "nghien-cuu"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "it", "it=", "it=root", "=administrator", "a=librarian:", "a=group:VN-A", "a=group:/x"})
    void refusesWhatGivesNothing(String text) {
        assertThatThrownBy(() -> ClaimRight.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
