package org.tangthu.portal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.IiifSettings;
import org.tangthu.iiif.auth.ViewerSessions;
import org.tangthu.iiif.image.ImageSettings;
import org.tangthu.iiif.pdf.PdfSettings;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.portal.search.solr.Search;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.ark.Ark;

/** Search inside of items as viewers ask for it: through HTTP, by the servlets of the portal, without its filters. */
final class InsideDoor implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Tomcat tomcat = new Tomcat();
    private final Iiif iiif;

    InsideDoor(Path home, RepositoryCore repository, Search search) throws LifecycleException {
        iiif = new Iiif(
                IiifSettings.standard(
                        home.resolve("images"),
                        Ark.TEST_NAAN,
                        "bench",
                        new ImageSettings(25_000_000, 512, JpegSettings.ofQuality(85), 0),
                        PdfSettings.STANDARD),
                repository.catalogue(),
                repository.journal(),
                repository.objects(),
                repository.access(),
                repository.addresses(),
                repository.codes(),
                repository.texts(),
                search.inside(),
                ViewerSessions.none(),
                item -> Optional.empty(),
                repository.clock());
        tomcat.setBaseDir(home.toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        Context context = tomcat.addContext("", home.toString());
        iiif.servlets().forEach((pattern, servlet) -> Tomcat.addServlet(context, pattern, servlet)
                .addMapping(pattern));
        tomcat.start();
    }

    /** @param service such as {@code 2} or {@code 1}, perhaps with what stands behind the item, as in {@code 2/autocomplete} */
    byte[] ask(String service, Ark item, String words) throws IOException, InterruptedException {
        String[] parts = service.split("/", 2);
        String address = "http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/iiif/search/" + parts[0] + "/"
                + item.name() + (parts.length > 1 ? "/" + parts[1] : "") + "?q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
        iiif.close();
    }
}
