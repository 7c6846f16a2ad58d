package org.tangthu.portal.api.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.tangthu.linkeddata.sparql.GuardedQueries;
import org.tangthu.linkeddata.sparql.SparqlLimits;
import org.tangthu.linkeddata.sparql.job.JobLimits;
import org.tangthu.linkeddata.sparql.job.SparqlJobs;
import org.tangthu.portal.account.TestIdentities;
import org.tangthu.portal.api.ItemLifecycle;
import org.tangthu.portal.connect.IdleConnectors;
import org.tangthu.portal.ocr.OcrJobs;
import org.tangthu.portal.testing.Gates;
import org.tangthu.portal.traffic.Traffic;
import org.tangthu.repository.account.SessionLimits;
import org.tangthu.repository.deposit.DepositLimits;
import org.tangthu.repository.deposit.Deposits;
import org.tangthu.repository.erasure.Erasures;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.testing.ScriptedRecognizer;
import org.tangthu.repository.testing.TestAccounts;
import org.tangthu.repository.testing.TestRepository;

/** A repository with REST in front of it. */
final class Rest implements AutoCloseable {
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final TestRepository repository;
    private final Ledger ledger = new Ledger();
    private final ProjectionRunner projections;
    private final Deposits deposits;
    private final ScriptedRecognizer recognizer = new ScriptedRecognizer();
    private final OcrJobs ocr;
    private final Erasures erasures;
    private final SparqlJobs sparqlJobs;
    private final ApiApplication application;
    private final ApiServer server;
    private final Path sources;
    private final AccountServices accounts;

    Rest(Path folder) throws IOException, LifecycleException {
        repository = TestRepository.in(folder.resolve("home"));
        projections = repository.projections(ledger);
        sources = Files.createDirectories(folder.resolve("scans"));
        deposits = new Deposits(
                folder.resolve("deposits"),
                repository.core().ingest(ImageLimits.DEFAULT, Gates.enforced(repository.core()), Throttle.none()),
                List.of(sources),
                DepositLimits.DEFAULT,
                repository.clock(),
                Disk.real());
        ocr = new OcrJobs(
                () -> repository.core().ocr(ScriptedRecognizer::draw, recognizer, Throttle.none()),
                repository.core().settings().naan());
        erasures = repository.core().erasures(projections, List.of());
        accounts = repository.core().accounts(SessionLimits.DEFAULT, TestAccounts.ARGON2);
        ItemLifecycle lifecycle = new ItemLifecycle(
                repository.core().catalogue(),
                repository.core().committer(),
                projections,
                Gates.enforced(repository.core()));
        SparqlLimits limits = SparqlLimits.of(Duration.ofSeconds(10), Duration.ofSeconds(10), 100, 10_000, 1);
        sparqlJobs = new SparqlJobs(
                folder.resolve("sparql-jobs"),
                new GuardedQueries((question, budget, reader) -> reader.truth(true), limits.oneAtATime()),
                JobLimits.of(limits),
                repository.clock());
        application = new ApiApplication(
                repository.core(),
                projections,
                lifecycle,
                deposits,
                erasures,
                ocr,
                sparqlJobs,
                IdleDumps.in(folder, repository.core()),
                SearchAway.doors(),
                accounts,
                IdleConnectors.of(repository.core()),
                new Traffic(repository.clock()),
                LICENCE);
        server = new ApiServer(
                application, TestIdentities.of(accounts), Files.createDirectories(folder.resolve("server")));
    }

    TestRepository repository() {
        return repository;
    }

    Ledger ledger() {
        return ledger;
    }

    ProjectionRunner projections() {
        return projections;
    }

    ApiApplication application() {
        return application;
    }

    Deposits deposits() {
        return deposits;
    }

    Erasures erasures() {
        return erasures;
    }

    OcrJobs ocr() {
        return ocr;
    }

    /** Every query is answered with true. */
    SparqlJobs sparqlJobs() {
        return sparqlJobs;
    }

    AccountServices accounts() {
        return accounts;
    }

    ApiServer server() {
        return server;
    }

    /** Reads pages for the application. */
    ScriptedRecognizer recognizer() {
        return recognizer;
    }

    /** A folder from which files may be taken by path. */
    Path sources() {
        return sources;
    }

    @Override
    public void close() throws LifecycleException {
        server.close();
        ocr.close();
        sparqlJobs.close();
        deposits.close();
        repository.close();
    }
}
