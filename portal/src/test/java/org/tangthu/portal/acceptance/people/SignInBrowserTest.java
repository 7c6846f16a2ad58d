package org.tangthu.portal.acceptance.people;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.oidc.OpenIdProcess;
import org.tangthu.portal.pages.BrowserWalk;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.testing.RequiresProgram;

/** Signing in, in a real browser; the walk stands in {@code src/test/browser/people}. */
@RequiresProgram({"node", "chromium"})
class SignInBrowserTest {
    private static final Path WALK = Path.of("src/test/browser/people/sign-in.test.mjs");

    @TempDir
    Path folder;

    @Test
    void peopleSignInAndFindWhatIsTheirs() throws Exception {
        try (OpenIdProcess provider = OpenIdProcess.start()) {
            provider.person("lan", "{\"name\": \"Trần Thị Lan\"}");
            Map<String, String> settings = new HashMap<>(PeopleServer.SETTINGS);
            settings.put("TANGTHU_OIDC_ISSUER", provider.issuer());
            settings.put("TANGTHU_OIDC_CLIENT_ID", OpenIdProcess.CLIENT);
            settings.put("TANGTHU_OIDC_CLIENT_SECRET", OpenIdProcess.SECRET);
            settings.put("TANGTHU_OIDC_NAME", "Tài khoản tỉnh");
            try (ServedApplication server = ServedApplication.start(folder.resolve("home"), settings)) {
                server.ingest(Path.of("src/main/samples/libraries"));
                Accounts accounts = new Accounts(server);
                String people = "{\"reader\": \"%s\", \"administrator\": \"%s\", \"password\": \"%s\"}"
                        .formatted(
                                accounts.reader(Accounts.LIBRARY + "/nghien-cuu")
                                        .login(),
                                accounts.administrator().login(),
                                Accounts.PASSWORD);
                BrowserWalk.of(server.base(), folder, WALK)
                        .with("TANGTHU_PEOPLE", people)
                        .passes();
            }
        }
    }
}
