package io.sptraderb.store;

import io.sptraderb.workspace.Workspace;
import io.sptraderb.workspace.WorkspaceStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** Keeps workspaces in the database. */
public final class SqlWorkspaceStore implements WorkspaceStore {

    private static final String SELECT = "select id, name, data, created_at, updated_at from workspaces ";

    private final Database database;

    public SqlWorkspaceStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Workspace> all() {
        return database.retries().call("listing workspaces", () -> database.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + "order by updated_at desc, id")
                        .map((row, context) -> read(row))
                        .list()));
    }

    @Override
    public Optional<Workspace> find(UUID id) {
        return database.retries().call("reading workspace " + id, () -> database.jdbi()
                .withHandle(handle -> handle.createQuery(SELECT + "where id = :id")
                        .bind("id", id)
                        .map((row, context) -> read(row))
                        .findOne()));
    }

    @Override
    public void save(Workspace workspace) {
        database.retries()
                .run("saving workspace " + workspace.id(), () -> database.jdbi().useTransaction(handle -> {
                    int updated = bound(
                                    handle.createUpdate("update workspaces set name = :name, data = :data, created_at ="
                                            + " :created_at, updated_at = :updated_at where id = :id"),
                                    workspace)
                            .execute();
                    if (updated == 0) {
                        bound(
                                        handle.createUpdate(
                                                "insert into workspaces (id, name, data, created_at, updated_at) values"
                                                        + " (:id, :name, :data, :created_at, :updated_at)"),
                                        workspace)
                                .execute();
                    }
                }));
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Workspace workspace) {
        return statement
                .bind("id", workspace.id())
                .bind("name", workspace.name())
                .bind("data", workspace.data())
                .bind("created_at", RunRow.time(workspace.createdAt()))
                .bind("updated_at", RunRow.time(workspace.updatedAt()));
    }

    @Override
    public boolean delete(UUID id) {
        return database.retries().call("deleting workspace " + id, () -> database.jdbi()
                        .withHandle(handle -> handle.createUpdate("delete from workspaces where id = :id")
                                .bind("id", id)
                                .execute()))
                > 0;
    }

    private static Workspace read(ResultSet row) throws SQLException {
        return new Workspace(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("data"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
