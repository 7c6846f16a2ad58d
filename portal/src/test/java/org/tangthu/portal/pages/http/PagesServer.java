package org.tangthu.portal.pages.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.tangthu.portal.frame.Assets;
import org.tangthu.portal.pages.Pages;
import org.tangthu.repository.address.Addresses;

/** The pages alone on a Tomcat, on a free port. */
final class PagesServer implements AutoCloseable {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();

    PagesServer(Path folder, Pages pages) throws LifecycleException {
        this(folder, new PagesApplication(pages, ADDRESSES, "b1"));
    }

    PagesServer(Path folder, PagesApplication application) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "assets", new AssetServlet(Assets.load())).addMapping("/assets/*");
        Tomcat.addServlet(context, "pages", new PagesServlet(application)).addMapping("/*");
        tomcat.getConnector();
        tomcat.start();
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
