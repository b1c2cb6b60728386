package io.sptraderb.workspace;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Remembers workspaces beyond the life of the process. Safe for use by many threads. */
public interface WorkspaceStore {

    /** Every workspace, the one changed last first. */
    List<Workspace> all();

    Optional<Workspace> find(UUID id);

    /** Remembers a workspace in place of what was known of it. When this returns, a dead process loses nothing. */
    void save(Workspace workspace);

    /** Forgets a workspace; false when there was none. */
    boolean delete(UUID id);
}
