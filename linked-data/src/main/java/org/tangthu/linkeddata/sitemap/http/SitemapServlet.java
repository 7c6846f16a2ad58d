package org.tangthu.linkeddata.sitemap.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.Door;
import org.tangthu.linkeddata.prepared.PreparedSet;
import org.tangthu.linkeddata.prepared.http.PreparedAnswer;
import org.tangthu.linkeddata.sitemap.SitemapRecipe;

/**
 * {@code /sitemap.xml}, the index, and its parts by {@code ?part=}; 503 until they were prepared for the first time. A part of
 * a set that is gone leads to the newest one: search engines come back to an old index at their own pace. Mount it at
 * {@link #PATTERN}.
 */
public final class SitemapServlet extends Door {
    public static final String PATTERN = "/sitemap.xml";

    private static final long serialVersionUID = 1L;
    private static final String TYPE = "application/xml;charset=UTF-8";

    private static final Pattern OF_A_SET = Pattern.compile("\\d{1,18}-([a-z]+-[1-9]\\d{0,8})");

    private final transient PreparedAnswer files;

    /** @param set made by {@link SitemapRecipe} */
    public SitemapServlet(PreparedSet set) {
        this.files = new PreparedAnswer(set);
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String part = request.getParameter("part");
        String file = part == null ? SitemapRecipe.INDEX : SitemapRecipe.file(part);
        if (!files.send(request, response, file, TYPE)) {
            missing(response, String.valueOf(part));
        }
    }

    private static void missing(HttpServletResponse response, String part) throws IOException {
        Matcher gone = OF_A_SET.matcher(part);
        if (gone.matches()) {
            Answer.found(response, "?part=" + gone.group(1));
        } else {
            Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", PATTERN + "?part=" + part);
        }
    }
}
