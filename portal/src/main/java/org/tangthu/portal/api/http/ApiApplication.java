package org.tangthu.portal.api.http;

import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.tangthu.linkeddata.dump.DumpKeeper;
import org.tangthu.linkeddata.sparql.job.SparqlJobs;
import org.tangthu.portal.api.ItemLifecycle;
import org.tangthu.portal.api.ItemShelf;
import org.tangthu.portal.api.SearchDoors;
import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.portal.connect.ConnectorDesk;
import org.tangthu.portal.connect.ConnectorRunner;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.ocr.OcrJobs;
import org.tangthu.portal.requests.RequestDesk;
import org.tangthu.portal.traffic.Traffic;
import org.tangthu.portal.usage.PublicUsage;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.deposit.Deposits;
import org.tangthu.repository.erasure.Erasures;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.signin.AccountServices;

/** REST as a Jersey application, to be mounted at {@code /api/*} behind the limits filter. */
public final class ApiApplication extends ResourceConfig {
    /** @param licence of what is told about use, as an address */
    public ApiApplication(
            RepositoryCore core,
            ProjectionRunner projections,
            ItemLifecycle lifecycle,
            Deposits deposits,
            Erasures erasures,
            OcrJobs ocr,
            SparqlJobs sparqlJobs,
            DumpKeeper dumps,
            SearchDoors search,
            AccountServices accounts,
            ConnectorRunner connectors,
            Traffic traffic,
            String licence) {
        ItemShelf shelf =
                new ItemShelf(core.catalogue(), core.access(), core.settings().naan());
        AuditTrail trail = new AuditTrail(core.audit());
        register(JacksonFeature.withoutExceptionMappers());
        register(new ProblemMapper());
        register(new ScopeFilter());
        register(new RefusedTokenFilter(accounts.refusals()));
        register(new PrivateAnswers());
        register(new OpenApiResource());
        register(new ItemResource(shelf, lifecycle, erasures, core.addresses(), trail));
        register(new TextSearchResource(shelf, core.access(), search.inside(), core.addresses()));
        register(new SearchResource(search.items(), core.access(), core.addresses()));
        register(new SuggestionResource(search.completions()));
        register(new UsageResource(
                shelf,
                core.catalogue(),
                core.usage(),
                new PublicUsage(core.usage(), core.access()::today),
                Edition.of(Language.VI, core.addresses(), core.settings().timeZone()),
                licence,
                core.addresses()::at));
        register(new LibraryResource(core.catalogue(), core.addresses()));
        register(new CollectionResource(core.catalogue(), core.addresses()));
        register(new AgentResource(core.catalogue(), core.addresses()));
        register(new DepositResource(deposits, core.addresses(), trail));
        register(new PurgeResource(erasures, core.addresses(), trail));
        register(new OcrResource(ocr, core.addresses(), trail));
        register(new SparqlJobResource(sparqlJobs, core.addresses()));
        register(new DumpResource(dumps, core.addresses(), trail));
        register(new ProjectionResource(core.journal(), projections, core.audit()));
        register(new ConnectorResource(connectors, new ConnectorDesk(connectors, core.catalogue(), core.audit())));
        register(new TrafficResource(traffic));
        register(new AuditResource(core.audit()));
        register(new TokenResource(accounts, core.addresses()));
        register(new AccountResource(accounts.administration(), core.addresses()));
        register(new RequestResource(
                new RequestDesk(core.readerRequests(), core.audit(), core.clock()), core.addresses()));
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    }
}
