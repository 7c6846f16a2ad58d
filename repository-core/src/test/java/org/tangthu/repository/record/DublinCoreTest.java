package org.tangthu.repository.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DublinCoreTest {
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final Set<String> ELEMENTS = Set.of(
            "title",
            "creator",
            "subject",
            "description",
            "publisher",
            "contributor",
            "date",
            "type",
            "format",
            "identifier",
            "source",
            "language",
            "relation",
            "coverage",
            "rights");

    @Test
    void holdsTextsInTheFifteenElementsAndNothingElse() throws Exception {
        for (String item : GoldenRecords.ALL) {
            Element root = written(item);
            assertThat(root.getNamespaceURI()).isEqualTo("http://www.openarchives.org/OAI/2.0/oai_dc/");
            assertThat(root.getLocalName()).isEqualTo("dc");
            for (Element element : children(root)) {
                assertThat(element.getNamespaceURI()).isEqualTo(DC);
                assertThat(ELEMENTS).contains(element.getLocalName());
                assertThat(children(element)).isEmpty();
                assertThat(element.getTextContent()).isNotBlank();
            }
        }
    }

    @Test
    void theFirstIdentifierIsThePermanentAddress() throws Exception {
        for (String item : GoldenRecords.ALL) {
            assertThat(written(item)
                            .getElementsByTagNameNS(DC, "identifier")
                            .item(0)
                            .getTextContent())
                    .startsWith("https://thuvien.example.vn/ark:/99999/");
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element written(String item) throws Exception {
        String xml = new DublinCore(GoldenRecords.ADDRESSES, GoldenRecords.CODES).write(GoldenRecords.record(item));
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
