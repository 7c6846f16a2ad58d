package org.tangthu.portal.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.tangthu.portal.limits.Caller;

/**
 * Keeps what one caller is told from others who ask by the same address: no cache on the way keeps an answer for somebody
 * else, and what is told to those with work to do here is kept nowhere.
 */
final class PrivateAnswers implements ContainerResponseFilter {
    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        boolean office = !Caller.of(request).authority().scopes().isEmpty();
        answer.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of(office ? "no-store" : "private, no-cache"));
    }
}
