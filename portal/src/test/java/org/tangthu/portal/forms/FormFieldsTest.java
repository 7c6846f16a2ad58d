package org.tangthu.portal.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {
    private static FormFields parse(String body) {
        return FormFields.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsWhatBrowsersSend() {
        FormFields fields =
                parse("name=Nguy%E1%BB%85n+V%C4%83n&role=reader&role=librarian&note=a%0D%0Ab&empty=&ticked");
        assertThat(fields.text("name")).isEqualTo("Nguyễn Văn");
        assertThat(fields.all("role")).containsExactly("reader", "librarian");
        assertThat(fields.text("note")).isEqualTo("a\r\nb");
        assertThat(fields.value("empty")).isEmpty();
        assertThat(fields.has("ticked")).isTrue();
        assertThat(fields.value("absent")).isEmpty();
    }

    @Test
    void theSameWordIsTheSameHoweverItWasTyped() {
        assertThat(parse("q=h%C3%B2a").text("q")).isEqualTo(parse("q=ho%CC%80a").text("q"));
    }

    @Test
    void takesBlanksFromTextsButNotFromPasswords() {
        FormFields fields = parse("p=+ab+");
        assertThat(fields.text("p")).isEqualTo("ab");
        assertThat(fields.asTyped("p")).isEqualTo(" ab ");
    }

    @Test
    void tellsNoSecretWhenItIsPrinted() {
        assertThat(parse("password=trumpet")).hasToString("FormFields[password]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%00", "a=%1B%5B2J", "a=%zz", "a=%C3%28", "a=%", "a%07=1"})
    void refusesWhatCannotBeReadAsText(String body) {
        assertThatThrownBy(() -> parse(body)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesMoreFieldsThanAnyFormHas() {
        assertThatThrownBy(() -> parse("a=1&".repeat(501))).isInstanceOf(IllegalArgumentException.class);
        byte[] many = "a=1&".repeat(501).getBytes(StandardCharsets.UTF_8);
        assertThat(FormFields.parse(many, FormSize.LARGE).all("a")).hasSize(501);
    }
}
