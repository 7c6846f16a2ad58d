package org.tangthu.iiif.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.error.InvalidRequestException;

class ContentStateCodeTest {
    /** The specification's, which the script in the browser is held to as well. */
    static List<JsonNode> examples() throws IOException {
        List<JsonNode> examples = new ArrayList<>();
        new ObjectMapper()
                .readTree(ContentStateCodeTest.class.getResource("examples.json"))
                .forEach(examples::add);
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void writesTheExamples(JsonNode example) {
        assertThat(ContentStateCode.encode(example.get("plain").textValue()))
                .isEqualTo(example.get("code").textValue());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsTheExamples(JsonNode example) {
        assertThat(ContentStateCode.decode(example.get("code").textValue()))
                .isEqualTo(example.get("plain").textValue());
    }

    @Test
    void readsPaddingThatShouldNotBeThere() {
        assertThat(ContentStateCode.decode("JTdCJTdE")).isEqualTo("{}");
        assertThat(ContentStateCode.decode("e30=")).isEqualTo("{}");
    }

    @Test
    void leavesPlusSignsAlone() {
        assertThat(ContentStateCode.decode(ContentStateCode.encode("a+b c"))).isEqualTo("a+b c");
        assertThat(ContentStateCode.decode("YSti")).isEqualTo("a+b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "!!!!", "JTd", "JUZG", "JTI", "JQ", "4pyT4pyT=4pyT"})
    void refusesWhatIsNoSuchCode(String code) {
        assertThatThrownBy(() -> ContentStateCode.decode(code))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("section 6");
    }

    @Test
    void refusesToEncodeHalfACharacter() {
        assertThatThrownBy(() -> ContentStateCode.encode("\ud840")).isInstanceOf(IllegalArgumentException.class);
    }
}
