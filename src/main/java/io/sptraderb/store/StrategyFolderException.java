package io.sptraderb.store;

import java.nio.file.Path;

/** The folder of strategies cannot be listed. */
public final class StrategyFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    StrategyFolderException(Path folder, Exception cause) {
        super("the folder of strategies cannot be listed: was " + folder + ", must be a readable folder", cause);
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
