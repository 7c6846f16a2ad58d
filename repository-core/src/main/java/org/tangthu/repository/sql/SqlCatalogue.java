package org.tangthu.repository.sql;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.json.PageListJson;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;

final class SqlCatalogue implements Catalogue {
    private final Sql sql;

    SqlCatalogue(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<CatalogueEntry> find(String id) {
        return sql.with(handle -> handle.createQuery("select " + Rows.HEAD + " from entity where id = :id")
                .bind("id", id)
                .map((row, context) -> Rows.head(row))
                .findOne());
    }

    @Override
    public Map<String, CatalogueEntry> findAll(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql.with(
                handle -> byId(handle.createQuery("select " + Rows.HEAD + " from entity where id in (<ids>)"), ids));
    }

    @Override
    public Map<String, CatalogueEntry> findItems(Collection<String> ids, Set<State> states) {
        if (ids.isEmpty() || states.isEmpty()) {
            return Map.of();
        }
        return sql.with(handle -> byId(
                handle.createQuery("select " + Rows.HEAD + " from entity where id in (<ids>) and state in (<states>)")
                        .bindList("states", states.stream().map(State::code).toList()),
                ids));
    }

    private static Map<String, CatalogueEntry> byId(Query query, Collection<String> ids) {
        return query.bindList("ids", List.copyOf(ids))
                .map((row, context) -> Rows.head(row))
                .collect(Collectors.toMap(head -> head.entity().id(), Function.identity()));
    }

    @Override
    public PageList pages(String id) {
        return sql.with(handle -> handle.createQuery("select pages from page_list where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(pages -> PageListJson.read(pages.getBytes(StandardCharsets.UTF_8)))
                .orElse(PageList.NONE));
    }

    @Override
    public Optional<String> findByLocalId(String library, String localId) {
        return sql.with(handle -> handle.createQuery(
                        "select id from local_key where library = :library and local_id = :localId")
                .bind("library", library)
                .bind("localId", localId)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public List<String> ids(EntityKind kind, String afterId, int limit) {
        return sql.with(handle -> handle.createQuery(
                        "select id from entity where kind = :kind and id > :after order by id limit :limit")
                .bind("kind", kind.code())
                .bind("after", afterId)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<CatalogueEntry> list(EntityKind kind, String afterId, int limit) {
        return ReadableList.after(
                afterId,
                limit,
                (after, most) -> sql.with(handle -> rows(handle.createQuery("select " + Rows.HEAD
                                + " from entity where kind = :kind and id > :after order by id limit :limit")
                        .bind("kind", kind.code())
                        .bind("after", after)
                        .bind("limit", most))));
    }

    private static List<ListedRow> rows(Query query) {
        return query.map((row, context) -> Rows.listed(row)).list();
    }

    @Override
    public List<CatalogueEntry> members(Optional<String> collection, String afterId, int limit) {
        String ids = collection.isPresent()
                ? "select id from membership where collection = :collection and id > :after order by id limit :limit"
                : "select id from entity where kind = :kind and state = :state and id > :after order by id limit :limit";
        return ReadableList.after(
                afterId,
                limit,
                (after, most) -> sql.with(handle -> {
                    Query query = handle.createQuery(
                            "select " + Rows.HEAD + " from entity where id in (" + ids + ") order by id");
                    bind(query, collection);
                    return rows(query.bind("after", after).bind("limit", most));
                }));
    }

    @Override
    public List<String> partEnds(Optional<String> collection, int size) {
        String members = collection.isPresent()
                ? "membership where collection = :collection"
                : "entity where kind = :kind and state = :state";
        return sql.with(handle -> {
            Query query = handle.createQuery("select id from (select id, row_number() over (order by id) as place from "
                    + members + ") as numbered where place % :size = 0 order by place");
            bind(query, collection);
            return query.bind("size", size).mapTo(String.class).list();
        });
    }

    /** The two ways to say whose members are meant. */
    private static void bind(Query query, Optional<String> collection) {
        collection.ifPresentOrElse(id -> query.bind("collection", id), () -> query.bind("kind", EntityKind.ITEM.code())
                .bind("state", State.PUBLISHED.code()));
    }

    @Override
    public List<CatalogueEntry> embargoesUntil(LocalDate last, String afterId, int limit) {
        return ReadableList.after(
                afterId,
                limit,
                (after, most) -> sql.with(handle -> rows(handle.createQuery("select " + Rows.HEAD
                                + " from entity where embargo <= :last and id > :after order by id limit :limit")
                        .bind("last", last.toEpochDay())
                        .bind("after", after)
                        .bind("limit", most))));
    }

    @Override
    public List<CatalogueEntry> exhibitions(int offset, int limit) {
        return ReadableList.from(
                offset,
                limit,
                (from, most) -> sql.with(handle -> rows(handle.createQuery(
                                "select " + Rows.HEAD
                                        + " from entity where opened is not null order by opened desc, id limit :limit offset :offset")
                        .bind("limit", most)
                        .bind("offset", from))));
    }

    @Override
    public long count(EntityKind kind) {
        return sql.with(handle -> handle.createQuery("select count(*) from entity where kind = :kind")
                .bind("kind", kind.code())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<CatalogueEntry> inState(String library, State state, long before, int limit) {
        return ReadableList.before(
                before,
                limit,
                (earliest, most) -> sql.with(handle -> rows(handle.createQuery("select " + Rows.HEAD
                                + " from entity where library = :library and state = :state and sequence < :before"
                                + " order by sequence desc limit :limit")
                        .bind("library", library)
                        .bind("state", state.code())
                        .bind("before", earliest)
                        .bind("limit", most))));
    }

    @Override
    public Map<State, Long> states(String library) {
        return sql.with(handle -> handle.createQuery(
                        "select state, count(*) as items from entity where library = :library and state is not null"
                                + " group by state")
                .bind("library", library)
                .map((row, context) ->
                        Map.entry(State.of(row.getString("state")).orElseThrow(), row.getLong("items")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public boolean taken(Ark ark) {
        return named(ark, "");
    }

    @Override
    public boolean remembered(Ark ark) {
        return named(ark, " and not hidden and not exists (select 1 from entity where id = :ark)");
    }

    private boolean named(Ark ark, String condition) {
        return sql.with(handle -> handle.createQuery("select 1 from ark_name where ark = :ark" + condition)
                .bind("ark", ark.toString())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }
}
