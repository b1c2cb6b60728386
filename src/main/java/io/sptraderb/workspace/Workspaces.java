package io.sptraderb.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes, changes and forgets workspaces. */
public final class Workspaces {

    private final WorkspaceStore store;
    private final InstantSource clock;

    public Workspaces(WorkspaceStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public List<Workspace> all() {
        return store.all();
    }

    public Optional<Workspace> find(UUID id) {
        return store.find(id);
    }

    /**
     * Makes a workspace.
     *
     * @throws IllegalArgumentException when the name is none
     */
    public Workspace create(String name, String data) {
        Instant now = now();
        Workspace made = new Workspace(UUID.randomUUID(), name, data, now, now);
        store.save(made);
        return made;
    }

    /**
     * Replaces name and data of a workspace; empty when there is none.
     *
     * @throws IllegalArgumentException when the name is none
     */
    public Optional<Workspace> replace(UUID id, String name, String data) {
        Optional<Workspace> changed =
                store.find(id).map(known -> new Workspace(id, name, data, known.createdAt(), now()));
        changed.ifPresent(store::save);
        return changed;
    }

    /** Forgets a workspace; false when there was none. */
    public boolean delete(UUID id) {
        return store.delete(id);
    }

    /** What every database keeps of a time. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
