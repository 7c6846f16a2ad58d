package org.tangthu.portal.acceptance.harvest;

import io.gdcc.xoai.model.oaipmh.results.MetadataFormat;
import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.model.oaipmh.results.Set;
import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.model.xoai.Element;
import io.gdcc.xoai.model.xoai.Field;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.exceptions.OAIRequestException;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.GetRecordParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListIdentifiersParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import io.gdcc.xoai.serviceprovider.parameters.Parameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamSource;

/** The service provider of XOAI, with which Dataverse harvests. */
final class XoaiHarvester implements Harvester {
    private static final String DUBLIN_CORE = "oai_dc";
    /** XOAI reads a form of its own, into which it brings Dublin Core; of all else we give it the bare text. */
    private static final String TEXT =
            """
            <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
              <xsl:template match="/">
                <metadata xmlns="http://www.lyncode.com/xoai">
                  <element name="text"><field name="all"><xsl:value-of select="normalize-space(.)"/></field></element>
                </metadata>
              </xsl:template>
            </xsl:stylesheet>
            """;

    private final Dated client;
    private final ServiceProvider provider;

    XoaiHarvester(String address, List<String> formats) throws TransformerException {
        this.client = new Dated(OAIClient.newBuilder().withBaseUrl(address).build());
        Context context = new Context().withBaseUrl(address).withOAIClient(client);
        for (String format : formats) {
            if (format.equals(DUBLIN_CORE)) {
                context.withMetadataTransformer(format, Context.KnownTransformer.OAI_DC);
            } else {
                context.withMetadataTransformer(format, text());
            }
        }
        this.provider = new ServiceProvider(context);
    }

    private static Transformer text() throws TransformerException {
        return TransformerFactory.newInstance().newTransformer(new StreamSource(new StringReader(TEXT)));
    }

    /** Remembers the first responseDate of a list, which XOAI keeps to itself. */
    private static final class Dated extends OAIClient {
        private static final Pattern DATE = Pattern.compile("<responseDate>([^<]+)<");

        private final OAIClient client;
        private String began = "";

        Dated(OAIClient client) {
            this.client = client;
        }

        @Override
        public InputStream execute(Parameters parameters) throws OAIRequestException {
            try (InputStream answer = client.execute(parameters)) {
                byte[] bytes = answer.readAllBytes();
                if (parameters.getResumptionToken() == null) {
                    Matcher date = DATE.matcher(new String(bytes, StandardCharsets.UTF_8));
                    began = date.find() ? date.group(1) : "";
                }
                return new ByteArrayInputStream(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public List<String> formats() throws Exception {
        return all(provider.listMetadataFormats(), MetadataFormat::getMetadataPrefix);
    }

    @Override
    public List<String> sets() throws Exception {
        return all(provider.listSets(), Set::getSpec);
    }

    @Override
    public List<String> identifiers(String prefix) throws Exception {
        ListIdentifiersParameters parameters =
                ListIdentifiersParameters.request().withMetadataPrefix(prefix);
        return all(provider.listIdentifiers(parameters), Header::getIdentifier);
    }

    @Override
    public Harvest records(String prefix, Optional<String> set, Optional<String> from) throws Exception {
        ListRecordsParameters parameters = ListRecordsParameters.request().withMetadataPrefix(prefix);
        set.ifPresent(parameters::withSetSpec);
        from.map(Instant::parse).ifPresent(parameters::withFrom);
        List<Told> told = all(provider.listRecords(parameters), XoaiHarvester::told);
        return new Harvest(client.began, told);
    }

    @Override
    public Told record(String prefix, String identifier) throws Exception {
        return told(provider.getRecord(
                GetRecordParameters.request().withIdentifier(identifier).withMetadataFormatPrefix(prefix)));
    }

    private static Told told(Record record) {
        Header header = record.getHeader();
        String text = header.isDeleted()
                ? ""
                : record.getMetadata().getXoaiMetadata().getElements().stream()
                        .flatMap(XoaiHarvester::texts)
                        .collect(Collectors.joining(" "));
        return new Told(header.getIdentifier(), header.isDeleted(), text);
    }

    private static Stream<String> texts(Element element) {
        return Stream.concat(
                element.getFields().stream().map(Field::getValue),
                element.getElements().stream().flatMap(XoaiHarvester::texts));
    }

    private static <T, R> List<R> all(Iterator<T> things, Function<T, R> part) {
        List<R> all = new ArrayList<>();
        things.forEachRemaining(thing -> all.add(part.apply(thing)));
        return all;
    }
}
