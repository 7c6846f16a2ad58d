package org.tangthu.portal.search.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A page's text and who made it. */
record CorpusPage(boolean machine, String text) {
    private static final String ENGINE = "<meta name=\"ocr-system\" content=\"tesseract 5.3.0\"/>";

    /** @param line {@code p} or {@code m}, and the text */
    static CorpusPage parse(String line) {
        String page = line.strip();
        return new CorpusPage(page.startsWith("m "), page.substring(2));
    }

    /** A word in Latin letters is one box, each character in Hán or Nôm another. */
    String hocr() {
        String words = words().stream()
                .map(word -> "<span class=\"ocrx_word\" title=\"bbox 1 1 9 9" + (machine ? "; x_wconf 80" : "") + "\">"
                        + word.replace("&", "&amp;").replace("<", "&lt;")
                        + "</span>")
                .collect(Collectors.joining("\n"));
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head>"
                + (machine ? ENGINE : "")
                + "</head><body><div class=\"ocr_page\" title=\"bbox 0 0 10 10\"><span class=\"ocr_line\" title=\"bbox 1 1 9 9\">"
                + words
                + "</span></div></body></html>";
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            if (word.codePoints().anyMatch(CorpusPage::isCharacter)) {
                word.codePoints().mapToObj(Character::toString).forEach(words::add);
            } else {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean isCharacter(int codePoint) {
        return Character.isIdeographic(codePoint) || Character.getType(codePoint) == Character.PRIVATE_USE;
    }
}
