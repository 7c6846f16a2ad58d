package org.tangthu.portal.acceptance.outlets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** No cache on the way, and no entity tag, tells one visitor what is for another. */
final class Caching {
    private static final String FAR_FUTURE = "Fri, 01 Jan 2100 00:00:00 GMT";

    private final Web web;

    Caching(Web web) {
        this.web = web;
    }

    /** @param replies that came from one address, as each visitor got them */
    List<String> faults(Outlet outlet, String path, Map<VisitorKind, Web.Reply> replies) {
        List<String> faults = new ArrayList<>();
        boolean differ =
                replies.values().stream().map(Caching::content).distinct().count() > 1;
        replies.forEach((visitor, reply) -> {
            if (differ && shareable(reply)) {
                faults.add(
                        visitor.code() + ": a cache may give the answer to others: " + reply.header("Cache-Control"));
            }
            if (!reply.successful() && reply.status() != 303 && reply.status() != 301) {
                faults.addAll(conditions(outlet, path, visitor, reply.status(), tags(replies)));
            }
        });
        faults.addAll(sameTags(replies));
        return faults.stream().map(fault -> fault + " (" + path + ")").toList();
    }

    private static Object content(Web.Reply reply) {
        return reply.successful() ? reply.timeless() : "status " + reply.status();
    }

    private static boolean shareable(Web.Reply reply) {
        String control = reply.header("Cache-Control");
        boolean own = control.contains("private") || control.contains("no-store");
        return control.contains("public") || !own && !reply.header("Vary").contains("Authorization");
    }

    private static List<String> tags(Map<VisitorKind, Web.Reply> replies) {
        return replies.values().stream()
                .map(reply -> reply.header("ETag"))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** Who is refused is refused alike whatever he says to have already. */
    private List<String> conditions(Outlet outlet, String path, VisitorKind visitor, int status, List<String> tags) {
        return Stream.concat(
                        Stream.concat(tags.stream(), Stream.of("*")).map(tag -> List.of("If-None-Match", tag)),
                        Stream.of(List.of("If-Modified-Since", FAR_FUTURE)))
                .map(condition -> {
                    List<String> headers = new ArrayList<>(outlet.headers());
                    headers.addAll(condition);
                    int answered = web.get(visitor, path, headers).status();
                    return answered == status
                            ? null
                            : visitor.code() + ": with " + condition + " answers " + answered + " instead of " + status;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** Equal tags mean equal bodies, of all that is kept anywhere. */
    private static List<String> sameTags(Map<VisitorKind, Web.Reply> replies) {
        Map<String, Web.Reply> byTag = new HashMap<>();
        List<String> faults = new ArrayList<>();
        replies.forEach((visitor, reply) -> {
            String tag = reply.header("ETag");
            boolean kept = !reply.header("Cache-Control").contains("no-store");
            Web.Reply other = tag.isEmpty() || !kept ? null : byTag.putIfAbsent(tag, reply);
            if (other != null && !other.timeless().equals(reply.timeless())) {
                faults.add(visitor.code() + ": another body under the tag of others: " + tag);
            }
        });
        return faults;
    }
}
