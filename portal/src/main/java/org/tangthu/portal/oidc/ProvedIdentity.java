package org.tangthu.portal.oidc;

import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.account.ExternalIdentity;

/**
 * Who somebody is, as the provider proved. Addresses of mail are not among it: they change hands.
 *
 * @param name for people
 * @param login the person's short name at the provider; others may have had it before
 * @param values of the claim that gives rights
 */
public record ProvedIdentity(
        ExternalIdentity identity, Optional<String> name, Optional<String> login, Set<String> values) {
    public ProvedIdentity {
        values = Set.copyOf(values);
    }
}
