package io.sptraderb.support;

import io.sptraderb.workspace.Workspace;
import io.sptraderb.workspace.WorkspaceStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A store that forgets with the test. */
public final class MemoryWorkspaceStore implements WorkspaceStore {

    private final Map<UUID, Workspace> workspaces = new ConcurrentHashMap<>();

    @Override
    public List<Workspace> all() {
        return workspaces.values().stream()
                .sorted(Comparator.comparing(Workspace::updatedAt).reversed())
                .toList();
    }

    @Override
    public Optional<Workspace> find(UUID id) {
        return Optional.ofNullable(workspaces.get(id));
    }

    @Override
    public void save(Workspace workspace) {
        workspaces.put(workspace.id(), workspace);
    }

    @Override
    public boolean delete(UUID id) {
        return workspaces.remove(id) != null;
    }
}
