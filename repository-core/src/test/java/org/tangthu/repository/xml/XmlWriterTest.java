package org.tangthu.repository.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class XmlWriterTest {
    @Test
    void whatXmlCannotHoldIsReplaced() throws Exception {
        Element root = parsed("a\u0000b\u001Fc\uFFFEd\uD800e");
        assertThat(root.getTextContent()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }

    @Test
    void charactersOfAllPlanesStay() throws Exception {
        String nom = "𡨸喃 \uE000 \uDBFF\uDFFD";
        assertThat(parsed(nom).getTextContent()).isEqualTo(nom);
        assertThat(parsed(nom).getAttribute("p:value")).isEqualTo(nom);
    }

    @Test
    void anyTextComesBackWholeAsTextAndAsAttribute() throws Exception {
        Random random = new Random(11);
        String signs = "<>&'\"]]>-- \tĐ字<!DOCTYPE";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(20, 0, signs.length()).forEach(i -> text.append(signs.charAt(i)));
            Element root = parsed(text.toString());
            assertThat(root.getTextContent()).isEqualTo(text.toString());
            assertThat(root.getAttribute("p:value").replace('\t', ' '))
                    .isEqualTo(text.toString().replace('\t', ' '));
        }
    }

    @Test
    void elementsStandInTheNamespacesThatWereDeclared() throws Exception {
        Element root = parsed("x");
        assertThat(root.getNamespaceURI()).isEqualTo("urn:default");
        assertThat(root.getAttributeNodeNS("urn:prefixed", "value")).isNotNull();
    }

    @Test
    void whatFailsIsTakenBackAsAWholeAndWhatIsAroundGoesOn() {
        IllegalStateException failure = new IllegalStateException("on the way");
        String xml = XmlWriter.text(writer -> writer.element("root", () -> {
            writer.namespace("p", "urn:prefixed");
            assertThat(writer.attempt(() -> writer.element("p:lost", () -> {
                        writer.namespace("q", "urn:other");
                        writer.element("q:within", "x".repeat(100_000));
                        writer.element("open", () -> {
                            writer.attribute("some", "value");
                            throw failure;
                        });
                    })))
                    .contains(failure);
            assertThat(writer.attempt(() -> writer.element("p:kept", "Đ"))).isEmpty();
            writer.element("p:after", "y");
        }));

        assertThat(xml)
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<root xmlns:p=\"urn:prefixed\">\n<p:kept>Đ</p:kept>"
                                + "\n<p:after>y</p:after></root>\n");
    }

    @Test
    void whatIsTakenBackDoesNotCount() throws IOException {
        XmlWriter writer = new XmlWriter(new ByteArrayOutputStream());
        writer.document(() -> writer.element("root", () -> {
            writer.element("before", "");
            long before = writer.written();
            writer.attempt(() -> writer.element("lost", () -> {
                throw new IllegalStateException();
            }));
            assertThat(writer.written()).isEqualTo(before);
        }));
    }

    @Test
    void moreThanAMegabyteIsNotTakenBack() throws IOException {
        XmlWriter writer = new XmlWriter(new ByteArrayOutputStream());
        IllegalStateException failure = new IllegalStateException("late");
        assertThatThrownBy(() -> writer.document(() -> writer.element(
                        "root",
                        () -> writer.attempt(() -> {
                            writer.element("long", "x".repeat(1 << 20));
                            throw failure;
                        }))))
                .isSameAs(failure);
    }

    private static Element parsed(String text) throws Exception {
        String xml = XmlWriter.text(writer -> writer.element("root", () -> {
            writer.namespace("", "urn:default");
            writer.namespace("p", "urn:prefixed");
            writer.attribute("p:value", text);
            writer.text(text);
        }));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
