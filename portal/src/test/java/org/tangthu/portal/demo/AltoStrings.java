package org.tangthu.portal.demo;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What an ALTO file says: the size of its page, and its strings in reading order. */
record AltoStrings(int width, int height, List<Word> words) {

    private static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";

    /** {@code language} is that of the block, {@code reading} empty where there is none. */
    record Word(String content, Rectangle box, String language, String reading) {}

    static AltoStrings read(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(file.toFile());
        Element page =
                elements(document.getElementsByTagNameNS(NAMESPACE, "Page")).get(0);
        return new AltoStrings(
                number(page, "WIDTH"),
                number(page, "HEIGHT"),
                elements(document.getElementsByTagNameNS(NAMESPACE, "String")).stream()
                        .map(AltoStrings::word)
                        .toList());
    }

    private static Word word(Element string) {
        Element block = (Element) string.getParentNode().getParentNode();
        Rectangle box = new Rectangle(
                number(string, "HPOS"), number(string, "VPOS"), number(string, "WIDTH"), number(string, "HEIGHT"));
        return new Word(string.getAttribute("CONTENT"), box, block.getAttribute("LANG"), string.getTextContent());
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
