package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.URL;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

class ModsTest {
    /** What MODS needs of the two schemas that it imports. */
    private static final Map<String, String> IMPORTED = Map.of(
            "http://www.w3.org/XML/1998/namespace",
            """
            <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://www.w3.org/XML/1998/namespace'>
              <xs:attribute name='lang' type='xs:language'/>
              <xs:attribute name='space' type='xs:token'/>
            </xs:schema>""",
            "http://www.w3.org/1999/xlink",
            """
            <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://www.w3.org/1999/xlink'
                xmlns='http://www.w3.org/1999/xlink'>
              <xs:attribute name='href' type='xs:anyURI'/>
              <xs:attributeGroup name='simpleLink'><xs:attribute ref='href'/></xs:attributeGroup>
            </xs:schema>""");

    private static Schema schema;

    @BeforeAll
    static void readTheSchema() throws Exception {
        URL published = ModsTest.class.getResource("/xsd/mods-3-8.xsd");
        DOMImplementationLS inputs = (DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .getFeature("LS", "3.0");
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            LSInput input = inputs.createLSInput();
            input.setCharacterStream(new StringReader(IMPORTED.get(namespace)));
            return input;
        });
        schema = factory.newSchema(published);
    }

    static Stream<String> items() {
        return GoldenRecords.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("items")
    void whatIsWrittenIsValidMods38(String item) throws Exception {
        schema.newValidator().validate(new StreamSource(new StringReader(written(GoldenRecords.record(item)))));
    }

    @Test
    void theSchemaWouldComplain() {
        String broken = written(GoldenRecords.record("register")).replace("<typeOfResource", "<typeOfThing");
        assertThatThrownBy(() -> schema.newValidator()
                        .validate(new StreamSource(
                                new StringReader(broken.replace("</typeOfResource", "</typeOfThing")))))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void whoGaveItOnWhatTermsAndWhoMaySeeItStaysInside() {
        for (RecordFormat format : GoldenRecords.FORMATS.all()) {
            assertThat(format.write(GoldenRecords.record("register")))
                    .doesNotContain("Cụ Trần Thị Cho", "Mười năm", "nghien-cuu");
        }
    }

    private static String written(ItemRecord record) {
        return new Mods(GoldenRecords.ADDRESSES, GoldenRecords.CODES).write(record);
    }
}
