package org.tangthu.portal.server;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.pages.audit.AuditPages;
import org.tangthu.portal.pages.http.Desk;
import org.tangthu.portal.pages.request.RequestPages;
import org.tangthu.portal.requests.RequestDesk;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Accounts;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.audit.AuditLog;

/** Puts together what the pages of requests and of the audit log are made of. */
final class DeskDoors {
    private DeskDoors() {}

    static Desk of(Services services, Configuration configuration, Addresses addresses) {
        RepositoryCore repository = services.repository();
        Accounts accounts = services.accounts().accounts();
        Editions editions = new Editions(addresses, configuration.site().zone());
        AuditLog audit = repository.audit();
        Duration kept = configuration.requestsKept();
        UnaryOperator<String> login =
                id -> accounts.find(id).map(Account::login).orElse(id);
        UnaryOperator<String> actor =
                typed -> accounts.findLogin(typed).map(Account::id).orElse(typed);
        return new Desk(
                new PublicItems(
                        repository.catalogue(),
                        repository.access(),
                        configuration.site().naan()),
                repository.catalogue(),
                repository.access(),
                new RequestDesk(repository.readerRequests(), audit, repository.clock()),
                new RequestPages(editions, repository.catalogue(), kept),
                audit,
                new AuditPages(editions, audit, configuration.site().zone(), login, actor),
                repository.clock());
    }
}
