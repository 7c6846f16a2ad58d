package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Our delegate script as Cantaloupe runs it. Needs the program {@code ruby}.
 *
 * @param url where the script asks
 */
public record Cantaloupe(String url) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Calls the delegate's methods as Cantaloupe 5 does, and prints what they give. */
    private static final String SCRIPT =
            """
            require 'json'
            load ARGV[0]
            headers = JSON.parse(ARGV[2])
            delegate = CustomDelegate.new
            delegate.context = { 'identifier' => ARGV[1], 'request_headers' => headers,
                                 'client_ip' => headers.fetch('x-forwarded-for', '').split(',')[0].to_s }
            puts JSON.generate('before' => delegate.pre_authorize, 'after' => delegate.authorize,
                               'file' => delegate.filesystemsource_pathname,
                               'info2' => delegate.extra_iiif2_information_response_keys,
                               'info3' => delegate.extra_iiif3_information_response_keys)
            """;

    /** What the script says of an image. @param headers of the request that Cantaloupe got, with names in lower case */
    public JsonNode asked(String identifier, Map<String, String> headers) throws IOException, InterruptedException {
        ProcessBuilder ruby = new ProcessBuilder(List.of(
                "ruby",
                "-W",
                "-e",
                SCRIPT,
                "../iiif/cantaloupe/delegates.rb",
                identifier,
                JSON.writeValueAsString(headers)));
        ruby.environment().put("TANGTHU_URL", url);
        Process process = ruby.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return JSON.readTree(output);
    }
}
